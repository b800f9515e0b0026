package org.socialmap.capacity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.socialmap.dataset.FreshnessLimits;

/**
 * What is known about the beds of one unit at one moment.
 *
 * @param status whether a person can come; empty if nothing was ever reported
 * @param available how many beds are free, not counting those on hold; never below 0, and 0 while the unit is closed
 * @param maximum how many beds there are
 * @param waitlist how many people are on the waiting list; empty if not reported
 * @param waitDays how many days they wait; empty if not reported
 * @param notes anything else that was reported
 * @param updated when the reported numbers were observed
 * @param freshness how far the report can be relied on
 * @param overcommitted whether more beds are on hold than were reported free
 * @param reserved how many of the beds that were reported free are on hold
 * @param reservedUntil when the first hold ends unless it is confirmed; empty if every hold is confirmed or none exists
 * @param closedUntil when the unit opens again if it is closed for a while; empty if it is not
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
        boolean overcommitted,
        int reserved,
        Optional<Instant> reservedUntil,
        Optional<Instant> closedUntil) {
    /** Nothing is known. */
    public static final Availability UNKNOWN = new Availability(
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Freshness.UNKNOWN,
            false,
            0,
            Optional.empty(),
            Optional.empty());

    /** The current number of free beds says nothing about a moment farther away than this. */
    private static final Duration NEAR = Duration.ofHours(1);

    /** Returns what is known about a unit now. */
    public static Availability of(UnitLevel level, FreshnessLimits limits, Instant now) {
        return of(level, limits, now, now);
    }

    /**
     * Returns what is known about a unit at a moment.
     *
     * @param moment the moment in question; more than an hour from now, only a closure is known
     */
    public static Availability of(UnitLevel level, FreshnessLimits limits, Instant now, Instant moment) {
        if (level.report().isEmpty()) {
            return UNKNOWN;
        }
        CapacityReport report = level.report().get();
        Optional<Instant> closedUntil =
                moment.isBefore(now) && moment.isBefore(report.observedAt()) ? Optional.empty() : report.closedUntil();
        boolean closed = closedUntil.filter(moment::isBefore).isPresent();
        if (!closed && Duration.between(now, moment).abs().compareTo(NEAR) > 0) {
            return UNKNOWN;
        }
        int free = level.free(now).orElseThrow();
        boolean full = report.status() == CapacityStatus.CAPACITY && free <= 0;
        CapacityStatus open = full ? CapacityReport.statusOf(0, report.waitlist()) : report.status();
        return new Availability(
                Optional.of(closed ? CapacityStatus.NO_CAPACITY : open),
                OptionalInt.of(closed ? 0 : Math.max(0, free)),
                OptionalInt.of(report.maximum()),
                report.waitlist(),
                report.waitDays(),
                report.notes(),
                Optional.of(report.observedAt()),
                Freshness.of(limits, report.observedAt(), now),
                free < 0,
                Math.min(report.available(), level.held(now)),
                level.firstExpiry(now),
                closed ? closedUntil : Optional.empty());
    }

    /**
     * Returns whether a number of beds is free. Only a fresh report can show that they are not; a stale report shows
     * neither. A closure holds until the time that was reported, however old the report.
     */
    public Vacancy vacancyFor(int beds) {
        if (closedUntil.isPresent()) {
            return Vacancy.CLOSED;
        }
        boolean enough = status.equals(Optional.of(CapacityStatus.CAPACITY)) && available.orElse(0) >= beds;
        boolean assessed = status.equals(Optional.of(CapacityStatus.ADDITIONAL_ASSESSMENT_REQUIRED));
        return switch (freshness) {
            case FRESH -> enough ? Vacancy.FREE : assessed ? Vacancy.UNSURE : Vacancy.FULL;
            case AGEING -> enough ? Vacancy.LIKELY : Vacancy.UNSURE;
            case STALE, UNKNOWN -> Vacancy.UNSURE;
        };
    }

    /** Returns whether no bed is free only because beds that were reported free are on hold. */
    public boolean isReserved() {
        return closedUntil.isEmpty() && reserved > 0 && available.orElse(0) == 0;
    }

    /**
     * Returns whether a bed can be waited for if none is free: there is a waiting list, or the beds are on hold and the
     * hold may end. An old report of a waiting list is believed for as long as people wait according to it.
     */
    public boolean canBeWaitedFor(Instant now) {
        if (isReserved()) {
            return reservedUntil.isPresent();
        }
        return status.equals(Optional.of(CapacityStatus.WAITLIST))
                && (freshness != Freshness.STALE
                        || updated.orElseThrow()
                                .plus(Duration.ofDays(waitDays.orElse(0)))
                                .isAfter(now));
    }
}
