package org.socialmap.store.sql;

import java.util.UUID;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.capacity.HoldRequest;

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
    public long confirm(UUID unitId, Actor by) {
        return right.confirm(unitId, by);
    }

    @Override
    public Hold hold(HoldRequest request, Actor by) {
        return right.hold(request, by);
    }

    @Override
    public Hold find(HoldCode code) {
        return right.find(code);
    }

    @Override
    public Hold confirm(HoldCode code, Actor by) {
        return right.confirm(code, by);
    }

    @Override
    public Hold release(HoldCode code, Actor by) {
        return right.release(code, by);
    }
}
