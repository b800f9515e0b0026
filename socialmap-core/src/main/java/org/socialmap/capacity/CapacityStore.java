package org.socialmap.capacity;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.socialmap.access.Actor;

/**
 * The authoritative store of capacity reports and holds. Acknowledged writes survive a crash, and no bed is held twice,
 * however many clients ask at once. The store does not check rights: its callers do. Safe for use by many threads.
 */
public interface CapacityStore {
    /**
     * Adds a report.
     *
     * @return the position of the map at which it takes effect
     */
    long report(UUID unitId, CapacityReport report, Actor caller);

    /**
     * Confirms that the current number of free beds is still correct.
     *
     * @return the position of the map at which it takes effect
     * @throws NothingReportedException if nothing was ever reported
     */
    long confirmReport(UUID unitId, Actor caller);

    /**
     * Changes what is known about a unit. Changes of one unit are made one after another, each on the result of the one
     * before.
     *
     * @param expectedRevision the revision of the last report that the caller knows; if it is empty, any
     * @return the level that the change leads to
     * @throws ChangeRefusedException if the change is not possible
     * @throws NothingReportedException if the change builds on a report and there is none
     */
    UnitLevel change(UUID unitId, CapacityChange change, OptionalLong expectedRevision, Actor caller);

    /** Returns the last report of a unit and what undoing it leads to; empty if there is no report before it. */
    Optional<LastReport> lastReport(UUID unitId);

    /**
     * Holds beds. A repeated request returns the hold that it returned before.
     *
     * @throws HoldRefusedException if they cannot be held
     */
    Hold hold(HoldRequest request, Actor caller);

    /**
     * Returns the current state of a hold.
     *
     * @throws HoldRefusedException with {@code UNKNOWN} if there is none
     */
    Hold getHold(HoldCode code);

    /**
     * Confirms that the person will come: the beds count as taken until the unit's next report. Repeating it changes
     * nothing.
     *
     * @throws HoldRefusedException with {@code UNKNOWN}, {@code EXPIRED} or {@code RELEASED}
     */
    Hold confirmHold(HoldCode code, Actor caller);

    /**
     * Releases the beds of a hold because nobody will come. Repeating it, or doing it after expiry, changes nothing.
     *
     * @throws HoldRefusedException with {@code UNKNOWN}
     */
    Hold releaseHold(HoldCode code, Actor caller);
}
