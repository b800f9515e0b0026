package org.socialmap.store.sql;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import java.util.stream.IntStream;
import org.socialmap.access.Actor;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.NotStorableException;
import org.socialmap.error.StoreException;
import org.socialmap.notation.CatalogRecordJson;
import org.socialmap.notation.Problems;
import org.socialmap.notation.StrictJson;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.store.VersionedChange;

/** Records in SQL. For use within a transaction. */
final class RecordTable {
    private static final int MAX_DEPTH = 200;
    private static final int PAGE = 500;

    private final StrictJson json = new StrictJson(MAX_DEPTH);

    /** Returns all records that changed after a position, ordered by their last change. */
    List<VersionedChange> after(Transaction transaction, long position) {
        return transaction.list(
                this::versioned,
                "SELECT r.*, f.at FROM record r LEFT JOIN feed f ON f.position = r.version"
                        + " WHERE r.version > ? ORDER BY r.version",
                position);
    }

    /** Returns a record, if there is one. */
    Optional<CatalogRecord> find(Transaction transaction, Reference reference) {
        return transaction.find(
                row -> record(reference, row.getString(1)),
                "SELECT body FROM record WHERE kind = ? AND id = ? AND deleted = 0",
                reference.kind().name(),
                reference.id().toString());
    }

    /** A record in its stored form. */
    record StoredRecord(Reference reference, String body) {}

    /** Returns the next records of a kind, ordered by id, in their stored form. */
    List<StoredRecord> page(Transaction transaction, RecordKind kind, Optional<UUID> after, int limit) {
        return transaction.list(
                row -> new StoredRecord(new Reference(kind, UUID.fromString(row.getString(1))), row.getString(2)),
                "SELECT id, body FROM record WHERE kind = ? AND id > ? AND deleted = 0 ORDER BY id LIMIT ?",
                kind.name(),
                after.map(UUID::toString).orElse(""),
                limit);
    }

    /** Returns whether such a record exists or ever existed. */
    boolean isKnown(Transaction transaction, Reference reference) {
        return transaction
                .find(
                        row -> row.getString(1),
                        "SELECT id FROM record WHERE kind = ? AND id = ?",
                        reference.kind().name(),
                        reference.id().toString())
                .isPresent();
    }

    /** Reads all records whose last writer was the actor, with their versions, keeping one page in memory at a time. */
    void forEachWrittenBy(Transaction transaction, Actor actor, ObjLongConsumer<CatalogRecord> reader) {
        long after = 0;
        for (List<VersionedChange> page = writtenBy(transaction, actor, after);
                !page.isEmpty();
                page = writtenBy(transaction, actor, after)) {
            for (VersionedChange versioned : page) {
                after = versioned.version();
                if (versioned.change() instanceof Change.Put put) {
                    reader.accept(put.record(), versioned.version());
                }
            }
        }
    }

    private List<VersionedChange> writtenBy(Transaction transaction, Actor actor, long after) {
        return transaction.list(
                this::versioned,
                "SELECT r.*, f.at FROM record r JOIN feed f ON f.position = r.version"
                        + " WHERE r.version > ? AND f.actor = ? ORDER BY r.version LIMIT ?",
                after,
                actor.id(),
                PAGE);
    }

    /** Returns the version of a record; 0 if it does not exist. */
    long version(Transaction transaction, Reference reference) {
        return transaction
                .find(
                        row -> row.getLong(1),
                        "SELECT version FROM record WHERE kind = ? AND id = ? AND deleted = 0",
                        reference.kind().name(),
                        reference.id().toString())
                .orElse(0L);
    }

    /**
     * Writes changes, each at its own position starting at {@code first}.
     *
     * @throws NotStorableException if a stored record would not read as an equal record
     */
    void write(Transaction transaction, List<Change> changes, long first) {
        transaction.executeAll(
                """
                INSERT INTO record (kind, id, version, deleted, body, checksum) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (kind, id) DO UPDATE
                SET version = excluded.version, deleted = excluded.deleted, body = excluded.body,
                    checksum = excluded.checksum
                """,
                IntStream.range(0, changes.size())
                        .mapToObj(i -> row(changes.get(i), first + i))
                        .toList());
    }

    private Object[] row(Change change, long version) {
        String body = switch (change) {
            case Change.Put put -> body(put.record());
            case Change.Delete delete -> "";
        };
        return new Object[] {
            change.reference().kind().name(),
            change.reference().id().toString(),
            version,
            body.isEmpty() ? 1 : 0,
            body,
            checksum(change.reference(), version, body.isEmpty(), body)
        };
    }

    VersionedChange versioned(ResultSet row) throws SQLException {
        Reference reference =
                new Reference(RecordKind.valueOf(row.getString("kind")), UUID.fromString(row.getString("id")));
        long version = row.getLong("version");
        boolean deleted = row.getInt("deleted") == 1;
        String body = row.getString("body");
        if (checksum(reference, version, deleted, body) != row.getLong("checksum")) {
            throw StoreException.damaged();
        }
        Instant at = Instant.ofEpochMilli(row.getLong("at"));
        if (row.wasNull()) {
            throw StoreException.damaged();
        }
        return new VersionedChange(
                deleted ? new Change.Delete(reference) : new Change.Put(record(reference, body)), version, at);
    }

    private static long checksum(Reference reference, long version, boolean deleted, String body) {
        return Checksum.of(reference.kind(), reference.id(), version, deleted, body);
    }

    private String body(CatalogRecord record) {
        String body = CatalogRecordJson.write(record).toString();
        if (!read(record.reference(), body).equals(Optional.of(record))) {
            throw new NotStorableException("the record cannot be stored as it is: " + record.reference());
        }
        return body;
    }

    /** Returns the record with a stored form. */
    CatalogRecord record(StoredRecord stored) {
        return record(stored.reference(), stored.body());
    }

    private CatalogRecord record(Reference reference, String body) {
        return read(reference, body)
                .orElseThrow(() -> new StoreException("a record in the store cannot be read: " + reference));
    }

    /** Parses the stored form of a record; empty if that fails. */
    private Optional<CatalogRecord> read(Reference reference, String body) {
        Problems problems = new Problems();
        return json.readForStorage(body.getBytes(StandardCharsets.UTF_8), problems)
                .map(node -> CatalogRecordJson.read(reference.kind(), node, ZoneOffset.UTC, problems))
                .filter(record -> problems.isEmpty() && record.reference().equals(reference));
    }
}
