package org.socialmap.capacity;

import java.util.UUID;
import org.socialmap.access.Actor;

/**
 * The truth about capacity and holds. What it has answered for is kept, whatever crashes; places are never given twice,
 * however many ask at once. Who may do what is decided before it is asked. Safe for use by many threads.
 */
public interface Ledger {
    /**
     * Adds a report.
     *
     * @return the position of the map at which it counts
     */
    long report(UUID unitId, CapacityReport report, Actor by);

    /**
     * Says that what is free now is still so.
     *
     * @return the position of the map at which it counts
     * @throws NothingReportedException if nobody ever told anything
     */
    long confirm(UUID unitId, Actor by);

    /**
     * Holds places, or answers again what it answered to the same request before.
     *
     * @throws HoldRefusedException if they cannot be held
     */
    Hold hold(HoldRequest request, Actor by);

    /**
     * Returns a hold as it is now.
     *
     * @throws HoldRefusedException with {@code UNKNOWN} if there is none
     */
    Hold find(HoldCode code);

    /**
     * Somebody comes: the places count as taken until the unit's next report. Doing it again changes nothing.
     *
     * @throws HoldRefusedException with {@code UNKNOWN}, {@code EXPIRED} or {@code RELEASED}
     */
    Hold confirm(HoldCode code, Actor by);

    /**
     * Nobody comes: the places are free again. Doing it again, or too late, changes nothing.
     *
     * @throws HoldRefusedException with {@code UNKNOWN}
     */
    Hold release(HoldCode code, Actor by);
}
