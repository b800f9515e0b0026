package org.socialmap.capacity;

import java.util.List;
import org.socialmap.record.Unit;

/**
 * A unit and what is known about its beds now.
 *
 * @param revision the revision of the last report; 0 if nothing was ever reported. A change that names it is made only
 *     while no later report exists
 * @param holds the holds on its beds, for the provider of the unit; empty for everybody else
 */
public record UnitAvailability(Unit unit, Availability availability, long revision, List<UnitHold> holds) {
    public UnitAvailability {
        holds = List.copyOf(holds);
    }
}
