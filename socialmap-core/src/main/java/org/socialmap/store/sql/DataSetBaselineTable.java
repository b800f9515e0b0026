package org.socialmap.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Edit;
import org.socialmap.error.StoreException;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.store.DataSetBaseline;

/** The records taken over from the data set, in SQL. For use within a transaction. */
final class DataSetBaselineTable {
    /** Returns every record that was taken over and not removed again. */
    List<DataSetBaseline> all(Transaction transaction) {
        return transaction.list(DataSetBaselineTable::read, "SELECT * FROM data_set_record ORDER BY kind, id");
    }

    /** Stores how records were taken over. */
    void write(Transaction transaction, Collection<DataSetBaseline> records) {
        transaction.executeAll(
                """
                INSERT INTO data_set_record (kind, id, digest, version, checksum) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (kind, id) DO UPDATE
                SET digest = excluded.digest, version = excluded.version, checksum = excluded.checksum
                """, records.stream().map(DataSetBaselineTable::row).toList());
    }

    /**
     * Tracks edits that take records over from the data set. Each edit has its own position, starting at {@code first}.
     */
    void track(Transaction transaction, List<Edit> edits, long first) {
        List<DataSetBaseline> put = new ArrayList<>();
        List<Reference> deleted = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            if (edits.get(i).fromDataSet()) {
                switch (edits.get(i).change()) {
                    case Change.Put change -> put.add(DataSetBaseline.of(change.record(), first + i));
                    case Change.Delete change -> deleted.add(change.reference());
                }
            }
        }
        write(transaction, put);
        forget(transaction, deleted);
    }

    private static void forget(Transaction transaction, Collection<Reference> references) {
        transaction.executeAll(
                "DELETE FROM data_set_record WHERE kind = ? AND id = ?",
                references.stream()
                        .map(reference -> new Object[] {
                            reference.kind().name(), reference.id().toString()
                        })
                        .toList());
    }

    private static Object[] row(DataSetBaseline record) {
        return new Object[] {
            record.reference().kind().name(),
            record.reference().id().toString(),
            record.digest(),
            record.version(),
            checksum(record)
        };
    }

    private static DataSetBaseline read(ResultSet row) throws SQLException {
        DataSetBaseline record = new DataSetBaseline(
                new Reference(RecordKind.valueOf(row.getString("kind")), UUID.fromString(row.getString("id"))),
                row.getString("digest"),
                row.getLong("version"));
        if (checksum(record) != row.getLong("checksum")) {
            throw StoreException.damaged();
        }
        return record;
    }

    private static long checksum(DataSetBaseline record) {
        return Checksum.of(record.reference().kind(), record.reference().id(), record.digest(), record.version());
    }
}
