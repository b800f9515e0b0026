package org.socialmap.store.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.capacity.HoldRefusedException.Reason;
import org.socialmap.capacity.HoldRequest;

/** A faulty ledger that counts free beds up and down instead of computing them from the holds. */
final class CountingLedger extends DelegatingLedger {
    private final Map<UUID, Integer> free = new HashMap<>();

    CountingLedger(CapacityStore right) {
        super(right);
    }

    @Override
    public long report(UUID unitId, CapacityReport report, Actor by) {
        free.put(unitId, report.available());
        return super.report(unitId, report, by);
    }

    @Override
    public Hold hold(HoldRequest request, Actor by) {
        if (free.getOrDefault(request.unitId(), Integer.MAX_VALUE) < request.beds()) {
            throw new HoldRefusedException(Reason.NO_ROOM);
        }
        Hold hold = super.hold(request, by);
        free.merge(hold.unitId(), -hold.beds(), Integer::sum);
        return hold;
    }

    @Override
    public Hold releaseHold(HoldCode code, Actor by) {
        Hold hold = super.releaseHold(code, by);
        free.merge(hold.unitId(), hold.beds(), Integer::sum);
        return hold;
    }
}
