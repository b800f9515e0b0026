package org.socialmap.http.pages.hold;

import org.socialmap.CapacityOperations;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.UnitAvailability;
import org.socialmap.catalog.NoSuchRecordException;

/**
 * A hold as a page shows it.
 *
 * @param state its current state
 * @param unit the unit it is for
 */
public record ShownHold(Hold hold, Hold.State state, UnitAvailability unit) {
    /**
     * Returns the current state of a hold.
     *
     * @throws NoSuchRecordException if the desk's actor cannot see the unit
     */
    public static ShownHold of(CapacityOperations desk, Hold hold) {
        UnitAvailability unit = desk.findUnit(hold.unitId()).orElseThrow(NoSuchRecordException::new);
        return new ShownHold(hold, hold.stateAt(desk.now()), unit);
    }

    /** Returns its code in capital letters and digits, as people say it. */
    public String code() {
        return hold.code().toString();
    }

    /** Returns whether its outcome is still to be reported. */
    public boolean isOpen() {
        return state == Hold.State.HELD;
    }

    /** Returns whether the hold is still in effect. */
    public boolean isActive() {
        return state == Hold.State.HELD || state == Hold.State.CONFIRMED;
    }
}
