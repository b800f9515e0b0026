package org.socialmap.feedback;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A remark about a service that nobody has confirmed. Says nothing about who made it, and when only by the day.
 *
 * @param note how a caseworker knows it; empty if anybody may have said it
 * @param day the last day on which it was said
 * @param times how often it was said, at most {@value #MAX_TIMES}
 */
public record Remark(UUID id, UUID serviceId, Claim claim, Optional<Note> note, LocalDate day, int times) {
    /** Counting ends here. */
    public static final int MAX_TIMES = 999;

    /** Returns this remark after it was said once more. */
    public Remark again(Optional<Note> newer, LocalDate today) {
        return new Remark(id, serviceId, claim, newer, today, Math.min(times + 1, MAX_TIMES));
    }
}
