package org.socialmap;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.capacity.HoldRefusedException.Reason;
import org.socialmap.capacity.HoldRequest;
import org.socialmap.capacity.UnitAvailability;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.NoSuchRecordException;
import org.socialmap.dataset.HoldPolicy;
import org.socialmap.engine.MapEngine;
import org.socialmap.record.Unit;

/**
 * Units, their capacity and their holds, for one caller. What the caller may not see appears not to exist; what the
 * caller may not do is denied. Safe for use by many threads.
 */
public final class CapacityOperations {
    private final MapEngine engine;
    private final CapacityStore ledger;
    private final Actor actor;

    CapacityOperations(MapEngine engine, Actor actor) {
        this.engine = engine;
        this.ledger = engine.capacityStore();
        this.actor = actor;
    }

    /** Returns all units, ordered by id, with what is known about them now. */
    public List<UnitAvailability> units() {
        return now(visible().units().stream());
    }

    /** Returns the units of an organization, ordered by id, with what is known about them now. */
    public List<UnitAvailability> unitsOf(UUID organizationId) {
        Catalog catalog = visible();
        return now(catalog.units().stream().filter(unit -> organizationId.equals(organization(catalog, unit))));
    }

    private List<UnitAvailability> now(Stream<Unit> units) {
        return units.sorted(Comparator.comparing(Unit::id)).map(this::now).toList();
    }

    /** Returns a unit with what is known about it now, if there is one. */
    public Optional<UnitAvailability> find(UUID unitId) {
        return visible().findUnit(unitId).map(this::now);
    }

    /**
     * Reports the free beds of a unit. The next match uses the report.
     *
     * @return the revision from which it takes effect
     * @throws NoSuchRecordException if there is no such unit
     * @throws AccessDeniedException if the caller may not report for this unit
     */
    public long report(UUID unitId, CapacityReport report) {
        requireReportable(unitId);
        return ledger.report(unitId, report, actor);
    }

    /**
     * Confirms that the current number of free beds is still correct.
     *
     * @return the revision from which it takes effect
     * @throws NoSuchRecordException if there is no such unit
     * @throws AccessDeniedException if the caller may not report for this unit
     * @throws org.socialmap.capacity.NothingReportedException if nothing was ever reported
     */
    public long confirm(UUID unitId) {
        requireReportable(unitId);
        return ledger.confirm(unitId, actor);
    }

    /**
     * Holds beds, so that there is time to ring the provider.
     *
     * @param idempotencyKey the caller's name for this request; a repeated request gets the same answer and no second
     *     hold
     * @throws NoSuchRecordException if there is no such unit
     * @throws AccessDeniedException if the caller may not hold beds
     * @throws HoldRefusedException if they cannot be held
     */
    public Hold hold(UUID unitId, int beds, String idempotencyKey) {
        AccessDeniedException.unless(actor.mayHold());
        Unit unit = visible().findUnit(unitId).orElseThrow(NoSuchRecordException::new);
        HoldPolicy policy = engine.dataSet().info().holdPolicy();
        HoldRequest.Terms terms = new HoldRequest.Terms(
                policy.holdFor(), policy.holdLimit(), policy.freshnessOf(unit), unit.holdsWhenStale());
        return withoutHolder(ledger.hold(new HoldRequest(unitId, beds, idempotencyKey, terms), actor));
    }

    /**
     * Returns a hold as it is now.
     *
     * @throws HoldRefusedException with {@code UNKNOWN} if there is none that the caller may use
     */
    public Hold find(HoldCode code) {
        return withoutHolder(requireUsable(code));
    }

    /**
     * Confirms a hold: the person will come.
     *
     * @throws HoldRefusedException if it can no longer be confirmed
     */
    public Hold confirm(HoldCode code) {
        requireUsable(code);
        return withoutHolder(ledger.confirm(code, actor));
    }

    /**
     * Releases a hold: nobody will come.
     *
     * @throws HoldRefusedException with {@code UNKNOWN} if there is none that the caller may use
     */
    public Hold release(HoldCode code) {
        requireUsable(code);
        return withoutHolder(ledger.release(code, actor));
    }

    /** Returns the current time of the map's clock. */
    public Instant now() {
        return engine.clock().instant();
    }

    private UnitAvailability now(Unit unit) {
        return new UnitAvailability(unit, engine.availability(unit));
    }

    /**
     * Throws unless the caller may report for a unit. Call this before reading the body of a report; {@link #report}
     * checks again.
     *
     * @throws NoSuchRecordException if there is no such unit
     * @throws AccessDeniedException if the caller may not report for this unit
     */
    public void requireReportable(UUID unitId) {
        Catalog catalog = visible();
        Unit unit = catalog.findUnit(unitId).orElseThrow(NoSuchRecordException::new);
        AccessDeniedException.unless(actor.mayReport(organization(catalog, unit)));
    }

    /** Returns a hold that the caller may use; to others it does not exist. */
    private Hold requireUsable(HoldCode code) {
        AccessDeniedException.unless(actor.mayHold());
        Hold hold = ledger.find(code);
        Catalog catalog = engine.dataSet().catalog();
        boolean usable = catalog.findUnit(hold.unitId())
                .map(unit -> organization(catalog, unit))
                .filter(provider -> mayUse(hold, provider))
                .isPresent();
        if (!usable) {
            throw new HoldRefusedException(Reason.UNKNOWN);
        }
        return hold;
    }

    private boolean mayUse(Hold hold, UUID provider) {
        return hold.holder()
                .map(holder -> actor.mayUseHold(provider, holder))
                .orElseGet(() -> actor.mayUseHold(provider));
    }

    /** Removes the holder, which nobody may learn from a hold. */
    private static Hold withoutHolder(Hold hold) {
        return hold.withoutHolder();
    }

    private Catalog visible() {
        return engine.catalog(actor.audience());
    }

    private static UUID organization(Catalog catalog, Unit unit) {
        return catalog.findService(unit.serviceId()).orElseThrow().organizationId();
    }
}
