package org.socialmap.importing.staging;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.socialmap.importing.ImportTotals;

/**
 * Counts the records of a source by their outcome.
 *
 * @param unread the number of records that could not be read, by kind
 */
public record ImportTally(Stage stage, RecordSplitter splitter, Map<String, Long> unread) {
    /** Returns the totals by kind. */
    public SortedMap<String, ImportTotals> totals() {
        SortedMap<String, ImportTotals> totals = new TreeMap<>();
        for (Map.Entry<String, long[]> fate : stage.fates()) {
            long count = fate.getValue()[1];
            add(
                    totals,
                    fate.getKey(),
                    switch (Stage.Fate.values()[(int) fate.getValue()[0]]) {
                        case KEPT -> new ImportTotals(count, count, 0, 0);
                        case MERGED -> new ImportTotals(count, 0, count, 0);
                        case WAITING, SET_ASIDE -> new ImportTotals(count, 0, 0, count);
                    });
        }
        splitter.duplicates().forEach((kind, count) -> add(totals, kind, new ImportTotals(count, 0, count, 0)));
        unread.forEach((kind, count) -> add(totals, kind, new ImportTotals(count, 0, 0, count)));
        return totals;
    }

    private static void add(Map<String, ImportTotals> totals, String kind, ImportTotals more) {
        totals.merge(kind, more, ImportTotals::plus);
    }
}
