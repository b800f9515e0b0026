package org.socialmap.capacity;

import java.time.Instant;

/**
 * The last report of a unit, and what undoing it leads to.
 *
 * @param revision its revision
 * @param reportedAt when it was made, by the store's clock
 * @param report the report itself
 * @param restored the report before it, less the beds of holds that were confirmed since
 */
public record LastReport(long revision, Instant reportedAt, CapacityReport report, CapacityReport restored) {
    /**
     * Returns the last report of a unit.
     *
     * @param before the report before it
     * @param confirmedSince how many beds are taken by holds that were confirmed since {@code before}
     */
    public static LastReport of(UnitLevel level, Instant reportedAt, CapacityReport before, int confirmedSince) {
        int available = Math.max(0, before.available() - confirmedSince);
        return new LastReport(
                level.reportPosition(),
                reportedAt,
                level.report().orElseThrow(NothingReportedException::new),
                before.reconfirmed(available, before.observedAt()));
    }

    /** Returns whether it was made recently enough to be undone. */
    public boolean canBeUndone(Instant now) {
        return now.isBefore(reportedAt.plus(CapacityChange.UNDO_FOR));
    }
}
