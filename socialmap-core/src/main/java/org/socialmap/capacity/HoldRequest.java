package org.socialmap.capacity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.socialmap.capacity.HoldRefusedException.Reason;
import org.socialmap.catalog.FreshnessLimits;

/**
 * Asks for places to be held.
 *
 * @param places how many, from 1
 * @param idempotencyKey what the caller calls this request: the same key again is the same request again
 * @param terms under which the unit lends places
 */
public record HoldRequest(UUID unitId, int places, String idempotencyKey, Terms terms) {
    /**
     * Under which a unit lends places.
     *
     * @param duration how long a hold counts unless it is confirmed
     * @param limit how many places one organization may hold at a time, in all units together
     * @param limits how long a report on the unit is fresh
     * @param whenStale whether a place may be held though what is known is stale
     */
    public record Terms(Duration duration, int limit, FreshnessLimits limits, boolean whenStale) {}

    /** @throws IllegalArgumentException if places is below 1 */
    public HoldRequest {
        if (places < 1 || places > CapacityReport.MAX_PLACES) {
            throw new IllegalArgumentException("places must be at least 1");
        }
    }

    /**
     * Why it cannot be granted, if it cannot.
     *
     * @param level what is known of the unit, while nobody else can change it
     * @param heldByHolder how many places the holder holds, in all units together
     */
    public Optional<Reason> refusal(UnitLevel level, int heldByHolder, Instant now) {
        Availability availability = Availability.of(level, terms.limits(), now);
        boolean old = availability.freshness() == Freshness.STALE || availability.freshness() == Freshness.UNKNOWN;
        if (old && !terms.whenStale()) {
            return Optional.of(Reason.STALE);
        }
        // Of a unit that lends places unseen nobody knows how many there are: whoever rings finds out.
        if (level.report().isPresent() && availability.available().orElse(0) < places) {
            return Optional.of(Reason.NO_ROOM);
        }
        return heldByHolder + places > terms.limit() ? Optional.of(Reason.LIMIT) : Optional.empty();
    }

    /** Returns the hold that is granted. */
    public Hold granted(Optional<UUID> holder, Instant now) {
        return new Hold(
                HoldCode.random(),
                unitId,
                places,
                Hold.State.HELD,
                // As exactly as stores keep it, so that the same request gets the same answer again.
                now.plus(terms.duration()).truncatedTo(ChronoUnit.MILLIS),
                OptionalLong.empty(),
                holder);
    }
}
