package org.socialmap.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.catalog.CatalogRecord;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.RecordKind;
import org.socialmap.catalog.Reference;
import org.socialmap.notation.CatalogRecordJson;
import org.socialmap.notation.Problems;
import org.socialmap.notation.StrictJson;

/** Records in SQL: both directions. For use within a transaction. */
final class RecordTable {
    private static final int MAX_DEPTH = 200;

    private final StrictJson json = new StrictJson(MAX_DEPTH);

    /** All records that changed after a position, in the order in which they last did. */
    List<Versioned> after(Transaction transaction, long position) {
        return transaction.list(
                row -> versioned(
                        new Reference(RecordKind.valueOf(row.getString("kind")), UUID.fromString(row.getString("id"))),
                        row.getLong("version"),
                        row.getInt("deleted") == 1,
                        row.getString("body")),
                "SELECT * FROM record WHERE version > ? ORDER BY version",
                position);
    }

    /** The version of a record; 0 if there is none. */
    long version(Transaction transaction, Reference reference) {
        return transaction
                .find(
                        row -> row.getLong(1),
                        "SELECT version FROM record WHERE kind = ? AND id = ? AND deleted = 0",
                        reference.kind().name(),
                        reference.id().toString())
                .orElse(0L);
    }

    void write(Transaction transaction, Change change, long version) {
        String body = switch (change) {
            case Change.Put put -> CatalogRecordJson.write(put.record()).toString();
            case Change.Delete delete -> "";
        };
        transaction.execute(
                """
                INSERT INTO record (kind, id, version, deleted, body) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (kind, id) DO UPDATE
                SET version = excluded.version, deleted = excluded.deleted, body = excluded.body
                """,
                change.reference().kind().name(),
                change.reference().id().toString(),
                version,
                body.isEmpty() ? 1 : 0,
                body);
    }

    private Versioned versioned(Reference reference, long version, boolean deleted, String body) {
        return new Versioned(deleted ? new Change.Delete(reference) : new Change.Put(record(reference, body)), version);
    }

    private CatalogRecord record(Reference reference, String body) {
        Problems problems = new Problems();
        Optional<JsonNode> node = json.read(body.getBytes(StandardCharsets.UTF_8), problems);
        Optional<CatalogRecord> record =
                node.map(read -> CatalogRecordJson.read(reference.kind(), read, ZoneOffset.UTC, problems));
        if (!problems.isEmpty() || !record.map(CatalogRecord::reference).equals(Optional.of(reference))) {
            throw new StoreException("a record in the store cannot be read: " + reference);
        }
        return record.get();
    }
}
