package org.socialmap.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.RecordKind;
import org.socialmap.catalog.Reference;

/** What was taken over from the data set, in SQL: both directions. For use within a transaction. */
final class DataSetTable {
    /** Returns everything that was ever taken over and not taken out again. */
    List<TakenOver> all(Transaction transaction) {
        return transaction.list(DataSetTable::read, "SELECT * FROM data_set_record ORDER BY kind, id");
    }

    /** Notes how records were taken over. */
    void write(Transaction transaction, Collection<TakenOver> some) {
        transaction.executeAll("""
                INSERT INTO data_set_record (kind, id, digest, version, checksum) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (kind, id) DO UPDATE
                SET digest = excluded.digest, version = excluded.version, checksum = excluded.checksum
                """, some.stream().map(DataSetTable::row).toList());
    }

    /** Keeps count of edits that make records be as the data set has them, each at its own position from the first on. */
    void count(Transaction transaction, List<Edit> edits, long first) {
        List<TakenOver> put = new ArrayList<>();
        List<Reference> gone = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            if (edits.get(i).ofDataSet()) {
                switch (edits.get(i).change()) {
                    case Change.Put is -> put.add(TakenOver.of(is.record(), first + i));
                    case Change.Delete is -> gone.add(is.reference());
                }
            }
        }
        write(transaction, put);
        forget(transaction, gone);
    }

    private static void forget(Transaction transaction, Collection<Reference> some) {
        transaction.executeAll(
                "DELETE FROM data_set_record WHERE kind = ? AND id = ?",
                some.stream()
                        .map(gone -> new Object[] {gone.kind().name(), gone.id().toString()})
                        .toList());
    }

    private static Object[] row(TakenOver one) {
        return new Object[] {
            one.reference().kind().name(), one.reference().id().toString(), one.digest(), one.version(), checksum(one)
        };
    }

    private static TakenOver read(ResultSet row) throws SQLException {
        TakenOver one = new TakenOver(
                new Reference(RecordKind.valueOf(row.getString("kind")), UUID.fromString(row.getString("id"))),
                row.getString("digest"),
                row.getLong("version"));
        if (checksum(one) != row.getLong("checksum")) {
            throw StoreException.damaged();
        }
        return one;
    }

    private static long checksum(TakenOver one) {
        return Checksum.of(one.reference().kind(), one.reference().id(), one.digest(), one.version());
    }
}
