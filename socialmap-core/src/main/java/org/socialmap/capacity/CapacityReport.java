package org.socialmap.capacity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.socialmap.language.Characters;

/**
 * What somebody says is free now in a unit. Reports are only ever added; the last one added counts, whatever its times.
 *
 * @param maximum how many places there are
 * @param available how many of them are free as told, 0 to {@code maximum}
 * @param status whether somebody can come
 * @param waitlist how many wait
 * @param waitDays how many days they wait
 * @param observedAt when it was seen to be so, to the millisecond
 */
public record CapacityReport(
        int maximum,
        int available,
        CapacityStatus status,
        OptionalInt waitlist,
        OptionalInt waitDays,
        Optional<String> notes,
        Instant observedAt) {
    /** The most places of a unit that anybody can mean. */
    public static final int MAX_PLACES = 100_000;

    /** @throws IllegalArgumentException if the numbers contradict each other or the status, or the notes are not a text */
    public CapacityReport {
        if (available < 0 || available > maximum || maximum > MAX_PLACES) {
            throw new IllegalArgumentException("available must be from 0 to maximum");
        }
        if (!agrees(status, available)) {
            throw new IllegalArgumentException("the status contradicts the number of free places");
        }
        if (!notes.map(Characters::isWellFormed).orElse(true)) {
            throw new IllegalArgumentException("the notes are not a text");
        }
        observedAt = observedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Returns whether a status goes with a number of free places. */
    public static boolean agrees(CapacityStatus status, int available) {
        return switch (status) {
            case CAPACITY -> available > 0;
            case NO_CAPACITY -> available == 0;
            case WAITLIST, ADDITIONAL_ASSESSMENT_REQUIRED -> true;
        };
    }

    /** Returns the status of somebody who tells only numbers. */
    public static CapacityStatus statusOf(int available, OptionalInt waitlist) {
        if (available > 0) {
            return CapacityStatus.CAPACITY;
        }
        return waitlist.orElse(0) > 0 ? CapacityStatus.WAITLIST : CapacityStatus.NO_CAPACITY;
    }

    /** Returns the same said again at a later moment, when so many are free. */
    CapacityReport again(int stillAvailable, Instant moment) {
        CapacityStatus now = agrees(status, stillAvailable) ? status : statusOf(stillAvailable, waitlist);
        return new CapacityReport(maximum, stillAvailable, now, waitlist, waitDays, notes, moment);
    }
}
