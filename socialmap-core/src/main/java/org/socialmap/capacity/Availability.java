package org.socialmap.capacity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.socialmap.catalog.FreshnessLimits;

/**
 * What can be said of the places of one unit at one moment.
 *
 * @param status whether somebody can come; empty if nobody ever told
 * @param available how many places are free, those held taken off; never below 0
 * @param maximum how many there are
 * @param waitlist how many wait
 * @param waitDays how many days they wait
 * @param notes what else was told
 * @param updated when it was seen to be so
 * @param freshness how far it can be relied on
 * @param overcommitted whether more places are held than were told to be free
 */
public record Availability(
        Optional<CapacityStatus> status,
        OptionalInt available,
        OptionalInt maximum,
        OptionalInt waitlist,
        OptionalInt waitDays,
        Optional<String> notes,
        Optional<Instant> updated,
        Freshness freshness,
        boolean overcommitted) {
    /** Nobody knows. */
    public static final Availability UNKNOWN = new Availability(
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Freshness.UNKNOWN,
            false);

    /** What is free now says nothing of a moment further off than this. */
    private static final Duration NEAR = Duration.ofHours(1);

    /** Returns what is known of a unit now. */
    public static Availability of(UnitLevel level, FreshnessLimits limits, Instant now) {
        return of(level, limits, now, now);
    }

    /**
     * Returns what is known of a unit at a moment.
     *
     * @param moment the moment asked about; one more than an hour from now is unknown
     */
    public static Availability of(UnitLevel level, FreshnessLimits limits, Instant now, Instant moment) {
        if (level.report().isEmpty() || Duration.between(now, moment).abs().compareTo(NEAR) > 0) {
            return UNKNOWN;
        }
        CapacityReport told = level.report().get();
        int free = level.free(now).orElseThrow();
        boolean full = told.status() == CapacityStatus.CAPACITY && free <= 0;
        return new Availability(
                Optional.of(full ? CapacityReport.statusOf(0, told.waitlist()) : told.status()),
                OptionalInt.of(Math.max(0, free)),
                OptionalInt.of(told.maximum()),
                told.waitlist(),
                told.waitDays(),
                told.notes(),
                Optional.of(told.observedAt()),
                Freshness.of(limits, told.observedAt(), now),
                free < 0);
    }

    /** Returns whether so many people can come. Only what is fresh says no, and what is stale says nothing. */
    public Room roomFor(int places) {
        boolean enough = status.equals(Optional.of(CapacityStatus.CAPACITY)) && available.orElse(0) >= places;
        boolean assessed = status.equals(Optional.of(CapacityStatus.ADDITIONAL_ASSESSMENT_REQUIRED));
        return switch (freshness) {
            case FRESH -> enough ? Room.FREE : assessed ? Room.UNSURE : Room.FULL;
            case AGEING -> enough ? Room.LIKELY : Room.UNSURE;
            case STALE, UNKNOWN -> Room.UNSURE;
        };
    }
}
