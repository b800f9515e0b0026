package org.socialmap.importing;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The result of an import.
 *
 * @param dryRun whether this was a dry run, which changes nothing
 * @param totals the totals of the source's records, by kind
 * @param effects the number of changed records of the map, by effect
 * @param unchanged the number of records of the map that did not change
 * @param noticeCounts the number of notices, by code
 * @param notices the first 1,000 notices
 * @param proposals conditions that the texts seem to state, for a person to accept
 */
public record ImportReport(
        boolean dryRun,
        SortedMap<String, ImportTotals> totals,
        Map<ImportEffect, Long> effects,
        long unchanged,
        Map<NoticeCode, Long> noticeCounts,
        List<ImportNotice> notices,
        List<RuleProposal> proposals) {
    /** Returns the number of records of the map that are new or changed. */
    public long put() {
        return Stream.of(ImportEffect.NEW, ImportEffect.CHANGED, ImportEffect.MOVED, ImportEffect.RETURNED)
                .mapToLong(this::count)
                .sum();
    }

    /** Returns the number of records that were marked because the source no longer has them. */
    public long vanished() {
        return count(ImportEffect.VANISHED);
    }

    /** Returns the number of records that were deleted because the source now marks them as private. */
    public long removed() {
        return count(ImportEffect.REMOVED);
    }

    private long count(ImportEffect effect) {
        return effects.getOrDefault(effect, 0L);
    }

    /** Returns the totals over all kinds. */
    public ImportTotals total() {
        return totals.values().stream().reduce(new ImportTotals(0, 0, 0, 0), ImportTotals::plus);
    }
}
