package org.socialmap.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialmap.access.Actor;
import org.socialmap.error.StoreException;
import org.socialmap.feedback.Claim;
import org.socialmap.feedback.Note;
import org.socialmap.feedback.People;
import org.socialmap.feedback.Remark;
import org.socialmap.feedback.RemarkKind;
import org.socialmap.feedback.RemarkStore;

/** Remarks in SQL. They are not part of the feed: they change no record and no match. */
final class SqlRemarkStore implements RemarkStore {
    private final Database database;

    SqlRemarkStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(UUID serviceId, Claim claim, Optional<Note> note, LocalDate today, Actor caller) {
        String by = note.isPresent() ? caller.id() : "";
        database.write(transaction -> {
            // Remarks are rare enough to be written one after another.
            database.dialect().lock(transaction, "meta", "name", "history_id");
            Optional<Remark> before = transaction.find(
                    SqlRemarkStore::remark,
                    "SELECT * FROM remark"
                            + " WHERE service_id = ? AND kind = ? AND fact = ? AND value = ? AND said_by = ?",
                    serviceId.toString(),
                    claim.kind().name(),
                    claim.people().map(People::fact).orElse(""),
                    claim.people().map(People::value).orElse(""),
                    by);
            Remark remark = before.map(known -> known.again(note, today))
                    .orElseGet(() -> new Remark(UUID.randomUUID(), serviceId, claim, note, today, 1));
            return write(transaction, remark, by);
        });
    }

    private static int write(Transaction transaction, Remark remark, String by) {
        return transaction.execute(
                """
                INSERT INTO remark (id, service_id, kind, fact, value, said_by, source, learned_on, said_on, times,
                                    checksum)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE
                SET source = excluded.source, learned_on = excluded.learned_on, said_on = excluded.said_on,
                    times = excluded.times, checksum = excluded.checksum
                """,
                remark.id().toString(),
                remark.serviceId().toString(),
                remark.claim().kind().name(),
                remark.claim().people().map(People::fact).orElse(""),
                remark.claim().people().map(People::value).orElse(""),
                by,
                source(remark),
                learnedOn(remark),
                remark.day().toEpochDay(),
                remark.times(),
                checksum(remark, by));
    }

    @Override
    public List<Remark> all() {
        return database.read(transaction ->
                transaction.list(SqlRemarkStore::remark, "SELECT * FROM remark ORDER BY said_on DESC, id"));
    }

    @Override
    public void remove(UUID remarkId) {
        database.write(transaction -> transaction.execute("DELETE FROM remark WHERE id = ?", remarkId.toString()));
    }

    private static Remark remark(ResultSet row) throws SQLException {
        String fact = row.getString("fact");
        String source = row.getString("source");
        Remark remark = new Remark(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("service_id")),
                new Claim(
                        RemarkKind.valueOf(row.getString("kind")),
                        fact.isEmpty() ? Optional.empty() : Optional.of(new People(fact, row.getString("value")))),
                source == null
                        ? Optional.empty()
                        : Optional.of(
                                new Note(Note.Source.valueOf(source), LocalDate.ofEpochDay(row.getLong("learned_on")))),
                LocalDate.ofEpochDay(row.getLong("said_on")),
                row.getInt("times"));
        if (checksum(remark, row.getString("said_by")) != row.getLong("checksum")) {
            throw StoreException.damaged();
        }
        return remark;
    }

    private static long checksum(Remark remark, String by) {
        return Checksum.of(
                remark.id(),
                remark.serviceId(),
                remark.claim().kind(),
                remark.claim().people().map(People::fact),
                remark.claim().people().map(People::value),
                by,
                remark.note().map(Note::source),
                remark.note().map(Note::day),
                remark.day(),
                remark.times());
    }

    private static @Nullable String source(Remark remark) {
        return remark.note().map(note -> note.source().name()).orElse(null);
    }

    private static @Nullable Long learnedOn(Remark remark) {
        return remark.note().map(note -> note.day().toEpochDay()).orElse(null);
    }
}
