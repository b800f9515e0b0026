package org.socialmap;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityChange;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.capacity.HoldRefusedException.Reason;
import org.socialmap.capacity.HoldRequest;
import org.socialmap.capacity.LastReport;
import org.socialmap.capacity.UnitAvailability;
import org.socialmap.capacity.UnitLevel;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.NoSuchRecordException;
import org.socialmap.dataset.HoldPolicy;
import org.socialmap.engine.MapEngine;
import org.socialmap.record.Unit;

/**
 * Reads and changes units, their capacity and their holds on behalf of one caller. What the caller may not see is
 * treated as if it did not exist. Safe for use by many threads.
 */
public final class CapacityOperations {
    private final MapEngine engine;
    private final CapacityStore capacityStore;
    private final Actor actor;

    CapacityOperations(MapEngine engine, Actor actor) {
        this.engine = engine;
        this.capacityStore = engine.capacityStore();
        this.actor = actor;
    }

    /** Returns all units that the caller may see, ordered by id, with what is known about their beds now. */
    public List<UnitAvailability> units() {
        return withAvailability(visible().units().stream());
    }

    /**
     * Returns the units of an organization that the caller may see, ordered by id, with what is known about their beds
     * now.
     */
    public List<UnitAvailability> unitsOf(UUID organizationId) {
        Catalog catalog = visible();
        return withAvailability(
                catalog.units().stream().filter(unit -> organizationId.equals(organization(catalog, unit))));
    }

    private List<UnitAvailability> withAvailability(Stream<Unit> units) {
        return units.sorted(Comparator.comparing(Unit::id))
                .map(this::withAvailability)
                .toList();
    }

    /** Returns a unit with what is known about its beds now, if there is one. */
    public Optional<UnitAvailability> findUnit(UUID unitId) {
        return visible().findUnit(unitId).map(this::withAvailability);
    }

    /**
     * Reports the free beds of a unit. The next match uses the report.
     *
     * @return the first revision of the map that includes the report
     * @throws NoSuchRecordException if there is no such unit
     * @throws AccessDeniedException if the caller may not report for this unit
     */
    public long report(UUID unitId, CapacityReport report) {
        requireReportable(unitId);
        return capacityStore.report(unitId, report, actor);
    }

    /**
     * Confirms that the current number of free beds is still correct.
     *
     * @return the first revision of the map that includes the confirmation
     * @throws NoSuchRecordException if there is no such unit
     * @throws AccessDeniedException if the caller may not report for this unit
     * @throws org.socialmap.capacity.NothingReportedException if nothing was ever reported
     */
    public long confirmReport(UUID unitId) {
        requireReportable(unitId);
        return capacityStore.confirmReport(unitId, actor);
    }

    /**
     * Changes what is known about the beds of a unit. The next match uses the change. The changes of two callers at
     * once both count.
     *
     * @param expectedRevision the {@linkplain UnitAvailability#revision() revision} of the unit that the caller knows,
     *     after which no other change is allowed; any if empty. To undo a report, name it
     * @return the unit as this change left it, whose revision is the first of the map that includes the change
     * @throws NoSuchRecordException if there is no such unit
     * @throws AccessDeniedException if the caller may not report for this unit
     * @throws org.socialmap.capacity.ChangeRefusedException if the change is not possible
     * @throws org.socialmap.capacity.NothingReportedException if the change builds on a report and there is none
     */
    public UnitAvailability change(UUID unitId, CapacityChange change, OptionalLong expectedRevision) {
        requireReportable(unitId);
        UnitLevel level = capacityStore.change(unitId, change, expectedRevision, actor);
        return withAvailability(visible().findUnit(unitId).orElseThrow(NoSuchRecordException::new), level);
    }

    /**
     * Returns the last report of a unit if it can be undone now.
     *
     * @throws NoSuchRecordException if there is no such unit
     * @throws AccessDeniedException if the caller may not report for this unit
     */
    public Optional<LastReport> findUndoable(UUID unitId) {
        requireReportable(unitId);
        return capacityStore.lastReport(unitId).filter(last -> last.canBeUndone(now()));
    }

    /**
     * Holds beds, so that there is time to ring the provider. The {@link HoldPolicy} of the data set limits the
     * duration and the number of beds.
     *
     * @param beds how many beds, 1 or more
     * @param idempotencyKey the caller's name for this request; a repeated request returns the same hold and creates no
     *     other
     * @return the hold, without its holder
     * @throws NoSuchRecordException if there is no such unit
     * @throws AccessDeniedException if the caller may not hold beds
     * @throws HoldRefusedException if they cannot be held
     * @throws IllegalArgumentException if {@code beds} is out of range
     */
    public Hold hold(UUID unitId, int beds, String idempotencyKey) {
        AccessDeniedException.throwUnless(actor.mayHold());
        Unit unit = visible().findUnit(unitId).orElseThrow(NoSuchRecordException::new);
        HoldPolicy policy = engine.dataSet().info().holdPolicy();
        HoldRequest.Terms terms = new HoldRequest.Terms(
                policy.holdFor(), policy.holdLimit(), policy.freshnessOf(unit), unit.holdsWhenStale());
        return withoutHolder(capacityStore.hold(new HoldRequest(unitId, beds, idempotencyKey, terms), actor));
    }

    /**
     * Returns the current state of a hold.
     *
     * @return the hold, without its holder
     * @throws AccessDeniedException if the caller may not hold beds
     * @throws HoldRefusedException with {@code UNKNOWN} if there is no such hold, or the caller may not use it
     */
    public Hold getHold(HoldCode code) {
        return withoutHolder(requireUsable(code));
    }

    /**
     * Confirms a hold: the person will come. Confirming it again changes nothing.
     *
     * @return the hold, without its holder
     * @throws AccessDeniedException if the caller may not hold beds
     * @throws HoldRefusedException with {@code UNKNOWN}, {@code EXPIRED} or {@code RELEASED}
     */
    public Hold confirmHold(HoldCode code) {
        requireUsable(code);
        return withoutHolder(capacityStore.confirmHold(code, actor));
    }

    /**
     * Releases a hold: nobody will come. Releasing it again, or after it expired, changes nothing.
     *
     * @return the hold, without its holder
     * @throws AccessDeniedException if the caller may not hold beds
     * @throws HoldRefusedException with {@code UNKNOWN} if there is no such hold, or the caller may not use it
     */
    public Hold releaseHold(HoldCode code) {
        requireUsable(code);
        return withoutHolder(capacityStore.releaseHold(code, actor));
    }

    /** Returns the current time of the map's clock. */
    public Instant now() {
        return engine.clock().instant();
    }

    private UnitAvailability withAvailability(Unit unit) {
        return withAvailability(unit, engine.level(unit));
    }

    private UnitAvailability withAvailability(Unit unit, UnitLevel level) {
        boolean isOwn = actor.mayReport(organization(visible(), unit));
        return new UnitAvailability(
                unit,
                engine.availability(unit, level),
                level.reportPosition(),
                isOwn ? level.holdsAt(now()) : List.of());
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
        AccessDeniedException.throwUnless(actor.mayReport(organization(catalog, unit)));
    }

    /** Returns a hold that the caller may use; to others it does not exist. */
    private Hold requireUsable(HoldCode code) {
        AccessDeniedException.throwUnless(actor.mayHold());
        Hold hold = capacityStore.getHold(code);
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
