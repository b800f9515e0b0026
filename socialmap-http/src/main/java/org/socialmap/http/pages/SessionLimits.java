package org.socialmap.http.pages;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * How long somebody who signed in stays so.
 *
 * @param idle how long without a request
 * @param whole how long at most, however busy
 */
public record SessionLimits(Duration idle, Duration whole) {
    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(31);

    /**
     * Idle for a working day, since the board of a shelter stands open while nothing happens; and twelve hours at most,
     * after which NIST SP 800-63B-3 wants people to sign in again (4.2.3), and which no shift is longer than.
     */
    public static final SessionLimits DEFAULT = new SessionLimits(Duration.ofHours(8), Duration.ofHours(12));

    /** @throws IllegalArgumentException if one is shorter than a minute or longer than 31 days */
    public SessionLimits {
        if (isOutOfRange(idle) || isOutOfRange(whole)) {
            throw new IllegalArgumentException("session-idle and session-limit must be from 1m to 31 days (744h)");
        }
    }

    /**
     * The same with what is said otherwise.
     *
     * @param idle a duration such as {@code 30m}, {@code 8h} or {@code PT8H30M} (ISO 8601)
     * @param whole the same
     * @throws IllegalArgumentException if one is no such duration
     */
    public SessionLimits with(Optional<String> idle, Optional<String> whole) {
        Duration longest = whole.map(text -> duration("session-limit", text)).orElse(this.whole);
        Duration unused = idle.map(text -> duration("session-idle", text)).orElse(this.idle);
        return new SessionLimits(unused, longest);
    }

    private static boolean isOutOfRange(Duration duration) {
        return duration.compareTo(LEAST) < 0 || duration.compareTo(MOST) > 0;
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
