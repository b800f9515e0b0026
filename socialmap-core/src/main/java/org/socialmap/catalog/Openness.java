package org.socialmap.catalog;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether something is open at a moment.
 *
 * @param state whether it is
 * @param until when it closes, if it is open and closes at all
 * @param opensNext when it opens next, if it is closed and that is known
 */
public record Openness(State state, Optional<Instant> until, Optional<Instant> opensNext) {
    /** Nobody can tell. */
    public static final Openness UNKNOWN = new Openness(State.UNKNOWN, Optional.empty(), Optional.empty());

    /** Whether something is open. */
    public enum State {
        /** It is. */
        OPEN,
        /** It is not. */
        CLOSED,
        /** Only with an appointment. */
        BY_APPOINTMENT,
        /** Nobody can tell: no schedule, or one in words only. */
        UNKNOWN
    }
}
