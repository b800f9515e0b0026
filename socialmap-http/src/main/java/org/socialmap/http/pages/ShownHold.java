package org.socialmap.http.pages;

import org.socialmap.CapacityDesk;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.UnitAvailability;
import org.socialmap.catalog.NoSuchRecordException;

/**
 * A hold as a page shows it.
 *
 * @param state what it is now
 * @param unit where it is held
 */
record ShownHold(Hold hold, Hold.State state, UnitAvailability unit) {
    /**
     * As it is now.
     *
     * @throws NoSuchRecordException if there is no such unit for who is at the desk
     */
    static ShownHold of(CapacityDesk desk, Hold hold) {
        UnitAvailability unit = desk.find(hold.unitId()).orElseThrow(NoSuchRecordException::new);
        return new ShownHold(hold, hold.stateAt(desk.now()), unit);
    }

    String code() {
        return hold.code().toString();
    }

    /** Whether somebody is still to say how it ends. */
    boolean isOpen() {
        return state == Hold.State.HELD;
    }

    /** Whether anything can still become of it. */
    boolean isAlive() {
        return state == Hold.State.HELD || state == Hold.State.CONFIRMED;
    }
}
