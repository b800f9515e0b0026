package org.socialmap.store.sql;

import java.util.List;
import java.util.function.Predicate;
import org.socialmap.catalog.Change;
import org.socialmap.record.Reference;
import org.socialmap.store.HistoryRule;
import org.socialmap.store.RecordVersion;

/** The earlier states of records, in SQL. For use within a transaction. */
final class RecordHistoryTable {
    private static final String STATES = """
            SELECT s.*, f.at, f.actor FROM (
                SELECT kind, id, version, 0 AS deleted, body, checksum FROM record_history WHERE kind = ? AND id = ?
                UNION ALL
                SELECT kind, id, version, deleted, body, checksum FROM record WHERE kind = ? AND id = ? AND deleted = 0
            ) s LEFT JOIN feed f ON f.position = s.version ORDER BY s.version DESC LIMIT ?
            """;

    private final RecordTable records;

    RecordHistoryTable(RecordTable records) {
        this.records = records;
    }

    /** Keeps the current states of the records that are about to change, or deletes their history. */
    void beforeWriting(Transaction transaction, List<Change> changes) {
        transaction.executeAll("""
                INSERT INTO record_history (kind, id, version, body, checksum)
                SELECT kind, id, version, body, checksum FROM record WHERE kind = ? AND id = ? AND deleted = 0
                ON CONFLICT (kind, id, version) DO NOTHING
                """, keys(changes, HistoryRule::keeps));
        transaction.executeAll(
                "DELETE FROM record_history WHERE kind = ? AND id = ?",
                keys(changes, change -> !HistoryRule.keeps(change)));
    }

    private static List<Object[]> keys(List<Change> changes, Predicate<Change> wanted) {
        return changes.stream()
                .filter(wanted)
                .map(Change::reference)
                .distinct()
                .map(reference ->
                        new Object[] {reference.kind().name(), reference.id().toString()})
                .toList();
    }

    /** Returns the states of a record that are known, latest first. */
    List<RecordVersion> of(Transaction transaction, Reference reference, int limit) {
        String kind = reference.kind().name();
        String id = reference.id().toString();
        return transaction.list(
                row -> new RecordVersion(records.versioned(row), row.getString("actor")),
                STATES,
                kind,
                id,
                kind,
                id,
                limit);
    }
}
