package org.socialmap.importing.staging;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.socialmap.importing.ImportTotals;

/**
 * Counts the records of a source by their outcome.
 *
 * @param unread the number of records that could not be read, by the name of their kind in the report
 */
public record ImportTally(Stage stage, RecordSplitter splitter, Map<String, Long> unread) {
    /** Returns the totals by the name of the kind. */
    public SortedMap<String, ImportTotals> totals() {
        SortedMap<String, ImportTotals> totals = new TreeMap<>();
        for (Stage.OutcomeCount counted : stage.outcomeCounts()) {
            add(totals, counted.kind().tableName(), totals(counted.outcome(), counted.count()));
        }
        splitter.duplicates()
                .forEach((kind, count) -> add(totals, kind.tableName(), totals(RecordOutcome.MERGED, count)));
        unread.forEach((kind, count) -> add(totals, kind, totals(RecordOutcome.SET_ASIDE, count)));
        return totals;
    }

    private static ImportTotals totals(RecordOutcome outcome, long count) {
        return switch (outcome) {
            case KEPT -> new ImportTotals(count, count, 0, 0);
            case MERGED -> new ImportTotals(count, 0, count, 0);
            case PENDING, SET_ASIDE -> new ImportTotals(count, 0, 0, count);
        };
    }

    private static void add(Map<String, ImportTotals> totals, String kind, ImportTotals more) {
        totals.merge(kind, more, ImportTotals::plus);
    }
}
