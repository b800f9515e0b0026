package org.socialmap;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.capacity.HoldRefusedException.Reason;
import org.socialmap.capacity.HoldRequest;
import org.socialmap.capacity.Ledger;
import org.socialmap.capacity.UnitAvailability;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.LendingTerms;
import org.socialmap.catalog.NoSuchRecordException;
import org.socialmap.catalog.Unit;

/**
 * Units, their capacity and holds on them, for one actor: what that one may not see is not there, and what that one may not
 * do is refused. Safe for use by many threads.
 */
public final class CapacityDesk {
    private final SocialMap map;
    private final Ledger ledger;
    private final Actor actor;

    CapacityDesk(SocialMap map, Ledger ledger, Actor actor) {
        this.map = map;
        this.ledger = ledger;
        this.actor = actor;
    }

    /** Returns all units, or those of one organization, in the order of their ids, with what is known of them now. */
    public List<UnitAvailability> units(Optional<UUID> organizationId) {
        Catalog catalog = visible();
        return catalog.units().stream()
                .filter(unit -> organizationId.isEmpty() || organizationId.get().equals(organization(catalog, unit)))
                .sorted(Comparator.comparing(Unit::id))
                .map(this::now)
                .toList();
    }

    /** Returns a unit with what is known of it now, if there is one. */
    public Optional<UnitAvailability> find(UUID unitId) {
        return visible().findUnit(unitId).map(this::now);
    }

    /**
     * Reports what is free. The next match sees it.
     *
     * @return the revision from which on it counts
     * @throws NoSuchRecordException if there is no such unit
     * @throws AccessDeniedException if it is not this actor's
     */
    public long report(UUID unitId, CapacityReport report) {
        requireReportable(unitId);
        return ledger.report(unitId, report, actor);
    }

    /**
     * Says that what is free now is still so.
     *
     * @return the revision from which on it counts
     * @throws NoSuchRecordException if there is no such unit
     * @throws AccessDeniedException if it is not this actor's
     * @throws org.socialmap.capacity.NothingReportedException if nobody ever told anything
     */
    public long confirm(UUID unitId) {
        requireReportable(unitId);
        return ledger.confirm(unitId, actor);
    }

    /**
     * Holds places while somebody rings.
     *
     * @param idempotencyKey the caller's own word for this request: said again, it gets the same answer and no second hold
     * @throws NoSuchRecordException if there is no such unit
     * @throws AccessDeniedException if this actor may not hold places
     * @throws HoldRefusedException if they cannot be held
     */
    public Hold hold(UUID unitId, int places, String idempotencyKey) {
        AccessDeniedException.unless(actor.mayHold());
        Unit unit = visible().findUnit(unitId).orElseThrow(NoSuchRecordException::new);
        LendingTerms lending = map.dataSet().info().holdPolicy();
        HoldRequest.Terms terms = new HoldRequest.Terms(
                lending.holdFor(), lending.holdLimit(), lending.freshnessOf(unit), unit.holdsWhenStale());
        return discreet(ledger.hold(new HoldRequest(unitId, places, idempotencyKey, terms), actor));
    }

    /**
     * Returns a hold as it is now.
     *
     * @throws HoldRefusedException with {@code UNKNOWN} if there is none that is this actor's business
     */
    public Hold find(HoldCode code) {
        return discreet(requireUsable(code));
    }

    /**
     * Somebody comes.
     *
     * @throws HoldRefusedException if it cannot be confirmed any more
     */
    public Hold confirm(HoldCode code) {
        requireUsable(code);
        return discreet(ledger.confirm(code, actor));
    }

    /**
     * Nobody comes.
     *
     * @throws HoldRefusedException with {@code UNKNOWN} if there is none that is this actor's business
     */
    public Hold release(HoldCode code) {
        requireUsable(code);
        return discreet(ledger.release(code, actor));
    }

    /** Returns the moment by which it reads. */
    public Instant now() {
        return map.clock().instant();
    }

    private UnitAvailability now(Unit unit) {
        return new UnitAvailability(unit, map.availability(unit));
    }

    /**
     * Requires that this actor may report on a unit: to be asked before a report is read, and asked again when it is made.
     *
     * @throws NoSuchRecordException if there is no such unit
     * @throws AccessDeniedException if it is not this actor's
     */
    public void requireReportable(UUID unitId) {
        Catalog catalog = visible();
        Unit unit = catalog.findUnit(unitId).orElseThrow(NoSuchRecordException::new);
        AccessDeniedException.unless(actor.mayReport(organization(catalog, unit)));
    }

    /** Returns a hold that somebody has no business with is not there for them. */
    private Hold requireUsable(HoldCode code) {
        AccessDeniedException.unless(actor.mayHold());
        Hold hold = ledger.find(code);
        Catalog catalog = map.dataSet().catalog();
        boolean usable = catalog.findUnit(hold.unitId())
                .filter(unit -> actor.mayUse(organization(catalog, unit), hold.holder()))
                .isPresent();
        if (!usable) {
            throw new HoldRefusedException(Reason.UNKNOWN);
        }
        return hold;
    }

    /** Nobody learns from a hold who holds it. */
    private static Hold discreet(Hold hold) {
        return hold.withoutHolder();
    }

    private Catalog visible() {
        return map.catalog(actor.audience());
    }

    private static UUID organization(Catalog catalog, Unit unit) {
        return catalog.findService(unit.serviceId()).orElseThrow().organizationId();
    }
}
