package org.socialmap.store.sql;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityChange;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.capacity.HoldRequest;
import org.socialmap.capacity.LastReport;
import org.socialmap.capacity.UnitLevel;

/** A ledger that delegates to another one, apart from a fault that a test builds in. */
abstract class DelegatingLedger implements CapacityStore {
    private final CapacityStore right;

    DelegatingLedger(CapacityStore right) {
        this.right = right;
    }

    @Override
    public long report(UUID unitId, CapacityReport report, Actor by) {
        return right.report(unitId, report, by);
    }

    @Override
    public long confirmReport(UUID unitId, Actor by) {
        return right.confirmReport(unitId, by);
    }

    @Override
    public UnitLevel change(UUID unitId, CapacityChange change, OptionalLong expectedRevision, Actor by) {
        return right.change(unitId, change, expectedRevision, by);
    }

    @Override
    public Optional<LastReport> lastReport(UUID unitId) {
        return right.lastReport(unitId);
    }

    @Override
    public Hold hold(HoldRequest request, Actor by) {
        return right.hold(request, by);
    }

    @Override
    public Hold getHold(HoldCode code) {
        return right.getHold(code);
    }

    @Override
    public Hold confirmHold(HoldCode code, Actor by) {
        return right.confirmHold(code, by);
    }

    @Override
    public Hold releaseHold(HoldCode code, Actor by) {
        return right.releaseHold(code, by);
    }
}
