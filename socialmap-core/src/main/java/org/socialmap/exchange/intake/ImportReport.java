package org.socialmap.exchange.intake;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What came of an import.
 *
 * @param dryRun whether nothing was changed
 * @param totals what became of the records, by kind
 * @param put how many records of the map are new or other than before
 * @param unchanged how many are as they were
 * @param vanished how many were marked, because the source has them no more
 * @param removed how many were taken out, because the source marks them as private now
 * @param noticeCounts how many notices there are, by code
 * @param notices the first thousand of them
 * @param proposals conditions that the texts seem to name, for a person to accept
 */
public record ImportReport(
        boolean dryRun,
        SortedMap<String, ImportTotals> totals,
        long put,
        long unchanged,
        long vanished,
        long removed,
        Map<NoticeCode, Long> noticeCounts,
        List<ImportNotice> notices,
        List<RuleProposal> proposals) {
    /** What became of all records together. */
    public ImportTotals total() {
        return totals.values().stream().reduce(new ImportTotals(0, 0, 0, 0), ImportTotals::plus);
    }
}
