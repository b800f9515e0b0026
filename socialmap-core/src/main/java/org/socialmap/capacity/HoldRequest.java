package org.socialmap.capacity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.Actor;
import org.socialmap.capacity.HoldRefusedException.Reason;
import org.socialmap.dataset.FreshnessLimits;

/**
 * A request to hold beds.
 *
 * @param unitId the id of the unit
 * @param beds how many beds, 1 or more
 * @param idempotencyKey the caller's name for this request: a request with the same key is the same request
 * @param terms the terms on which the unit's beds may be held
 */
public record HoldRequest(UUID unitId, int beds, String idempotencyKey, Terms terms) {
    /**
     * The terms on which a unit's beds may be held.
     *
     * @param holdDuration how long a hold lasts unless it is confirmed
     * @param holdLimit how many beds one organization may hold at a time, in all units together
     * @param freshnessLimits how long a report on the unit is fresh
     * @param holdsWhenStale whether a bed may be held although the latest report is stale
     */
    public record Terms(
            Duration holdDuration, int holdLimit, FreshnessLimits freshnessLimits, boolean holdsWhenStale) {}

    /** @throws IllegalArgumentException if {@code beds} is below 1 or above {@link CapacityReport#MAX_BEDS} */
    public HoldRequest {
        if (beds < 1 || beds > CapacityReport.MAX_BEDS) {
            throw new IllegalArgumentException("beds must be at least 1");
        }
    }

    /**
     * Returns why the request cannot be granted; empty if it can.
     *
     * @param level the level of the unit, which the caller has locked
     * @param heldByHolder how many beds the holder holds, in all units together
     */
    public Optional<Reason> refusal(UnitLevel level, int heldByHolder, Instant now) {
        Availability availability = Availability.of(level, terms.freshnessLimits(), now);
        if (availability.closedUntil().isPresent()) {
            return Optional.of(Reason.CLOSED);
        }
        boolean old = availability.freshness() == Freshness.STALE || availability.freshness() == Freshness.UNKNOWN;
        if (old && !terms.holdsWhenStale()) {
            return Optional.of(Reason.STALE);
        }
        // Without a report nobody knows how many beds such a unit has; a telephone call to the provider will show.
        if (level.report().isPresent() && availability.available().orElse(0) < beds) {
            return Optional.of(Reason.NO_ROOM);
        }
        return heldByHolder + beds > terms.holdLimit() ? Optional.of(Reason.LIMIT) : Optional.empty();
    }

    /** Creates the hold for this request. Its holder is the organization of the caller. */
    public Hold grant(Actor caller, Instant now) {
        // Truncated as stores keep it, so that a repeated request gets the same answer.
        Instant expiresAt = now.plus(terms.holdDuration()).truncatedTo(ChronoUnit.MILLIS);
        Hold.Builder hold = Hold.builder(HoldCode.random(), unitId, beds, expiresAt);
        caller.organization().ifPresent(hold::holder);
        return hold.build();
    }
}
