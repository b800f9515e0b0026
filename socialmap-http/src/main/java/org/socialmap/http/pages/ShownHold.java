package org.socialmap.http.pages;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.socialmap.CapacityDesk;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.capacity.UnitAvailability;
import org.socialmap.catalog.NoSuchRecordException;

/**
 * A hold as a page shows it.
 *
 * @param state what it is now
 * @param unit where it is held
 */
record ShownHold(Hold hold, Hold.State state, UnitAvailability unit) {
    static final Map<String, Object> UNKNOWN = Map.of("notice", "board.hold.unknown");

    /** What a page is given after something was done: the hold, or a notice why there is none. */
    static Map<String, Object> after(CapacityDesk desk, Supplier<Hold> act) {
        try {
            Hold hold = act.get();
            UnitAvailability unit = desk.find(hold.unitId()).orElseThrow(NoSuchRecordException::new);
            return Map.of("hold", Optional.of(new ShownHold(hold, hold.stateAt(desk.now()), unit)));
        } catch (HoldRefusedException e) {
            return Map.of(
                    "notice",
                    "board.hold." + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } catch (NoSuchRecordException e) {
            return UNKNOWN;
        }
    }
}
