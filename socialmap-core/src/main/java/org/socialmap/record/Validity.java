package org.socialmap.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * How long a service exists.
 *
 * @param knownEnd the last day, for certain; after it the service is closed
 * @param plannedEnd the last day as planned; after it, whether the service exists has to be asked
 * @param replacedBy the id of the service that replaces it
 */
public record Validity(Optional<LocalDate> knownEnd, Optional<LocalDate> plannedEnd, Optional<UUID> replacedBy) {
    /** No known or planned end. */
    public static final Validity OPEN_ENDED = new Validity(Optional.empty(), Optional.empty(), Optional.empty());

    /** The position of a day relative to the ends. */
    public enum State {
        /** Before any end. */
        CURRENT,
        /** After the planned end: it may have ended or may continue. */
        PAST_PLANNED_END,
        /** After the known end. */
        ENDED
    }

    /** Returns the state on a day. */
    public State stateOn(LocalDate day) {
        if (knownEnd.filter(day::isAfter).isPresent()) {
            return State.ENDED;
        }
        return plannedEnd.filter(day::isAfter).isPresent() ? State.PAST_PLANNED_END : State.CURRENT;
    }
}
