package org.socialmap.http.pages.session;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * How long a session lasts.
 *
 * @param idle the maximum time without a request
 * @param whole the maximum duration in any case
 */
public record SessionLimits(Duration idle, Duration whole) {
    private static final Duration MIN = Duration.ofMinutes(1);
    private static final Duration MAX = Duration.ofDays(31);

    /**
     * Idle for a working day, since the board of a shelter stays open while nothing happens; and twelve hours in
     * total, after which NIST SP 800-63B-3 (section 4.2.3) requires a new sign-in, and which no shift exceeds.
     */
    public static final SessionLimits DEFAULT = new SessionLimits(Duration.ofHours(8), Duration.ofHours(12));

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is shorter than a minute or longer than 31 days
     */
    public SessionLimits {
        if (isOutOfRange(idle) || isOutOfRange(whole)) {
            throw new IllegalArgumentException("session-idle and session-limit must be from 1m to 31 days (744h)");
        }
    }

    /**
     * Returns these limits with the given ones replaced.
     *
     * @param idle a duration such as {@code 30m}, {@code 8h} or {@code PT8H30M} (ISO 8601)
     * @param whole likewise
     * @throws IllegalArgumentException if one is not a duration
     */
    public SessionLimits with(Optional<String> idle, Optional<String> whole) {
        Duration newWhole = whole.map(text -> duration("session-limit", text)).orElse(this.whole);
        Duration newIdle = idle.map(text -> duration("session-idle", text)).orElse(this.idle);
        return new SessionLimits(newIdle, newWhole);
    }

    private static boolean isOutOfRange(Duration duration) {
        return duration.compareTo(MIN) < 0 || duration.compareTo(MAX) > 0;
    }

    private static Duration duration(String name, String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        try {
            return Duration.parse(upper.startsWith("P") ? upper : "PT" + upper);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + " must be a duration, such as 30m or 8h", e);
        }
    }
}
