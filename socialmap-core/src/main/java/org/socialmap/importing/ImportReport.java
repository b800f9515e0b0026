package org.socialmap.importing;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What came of an import.
 *
 * @param dryRun whether nothing was changed
 * @param totals what became of the records, by kind
 * @param effects how many records of the map were changed, by what was done to them
 * @param unchanged how many are as they were
 * @param noticeCounts how many notices there are, by code
 * @param notices the first thousand of them
 * @param proposals conditions that the texts seem to name, for a person to accept
 */
public record ImportReport(
        boolean dryRun,
        SortedMap<String, ImportTotals> totals,
        Map<ImportEffect, Long> effects,
        long unchanged,
        Map<NoticeCode, Long> noticeCounts,
        List<ImportNotice> notices,
        List<RuleProposal> proposals) {
    /** How many records of the map are new or other than before. */
    public long put() {
        return Stream.of(ImportEffect.NEW, ImportEffect.CHANGED, ImportEffect.MOVED, ImportEffect.RETURNED)
                .mapToLong(this::count)
                .sum();
    }

    /** How many were marked, because the source has them no more. */
    public long vanished() {
        return count(ImportEffect.VANISHED);
    }

    /** How many were deleted, because the source marks them as private now. */
    public long removed() {
        return count(ImportEffect.REMOVED);
    }

    private long count(ImportEffect effect) {
        return effects.getOrDefault(effect, 0L);
    }

    /** What became of all records together. */
    public ImportTotals total() {
        return totals.values().stream().reduce(new ImportTotals(0, 0, 0, 0), ImportTotals::plus);
    }
}
