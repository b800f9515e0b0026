package org.socialmap.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a service is open at a moment.
 *
 * @param state whether it is open
 * @param until when it closes, if it is open and ever closes
 * @param opensNext when it opens next, if it is closed and that is known
 */
public record Openness(State state, Optional<Instant> until, Optional<Instant> opensNext) {
    /** Unknown opening times. */
    public static final Openness UNKNOWN = new Openness(State.UNKNOWN, Optional.empty(), Optional.empty());

    /** Whether a service is open. */
    public enum State {
        /** Open. */
        OPEN,
        /** Closed. */
        CLOSED,
        /** Open only by appointment. */
        BY_APPOINTMENT,
        /** Unknown: there is no schedule, or only one in words. */
        UNKNOWN
    }
}
