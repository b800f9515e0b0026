package org.socialmap.store.sql;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.socialmap.catalog.FeedEntry;
import org.socialmap.error.StoreException;
import org.socialmap.store.FeedPosition;

/** The feed and its head row, in SQL. For use within a transaction. */
final class FeedTable {
    private final RandomGenerator nonces = new SecureRandom();

    /** Returns the position of the last write. */
    long head(Transaction transaction) {
        return transaction.number("SELECT position FROM feed_head WHERE id = 1");
    }

    /**
     * Returns the mark of the last write.
     *
     * @throws StoreException if it is unknown, or the feed lacks a write
     */
    FeedPosition mark(Transaction transaction) {
        return transaction
                .find(
                        row -> new FeedPosition(row.getLong("position"), row.getLong("nonce")),
                        "SELECT h.position, f.nonce FROM feed_head h LEFT JOIN feed f ON f.position = h.position"
                                + " WHERE h.id = 1 AND (h.position = 0 OR f.position IS NOT NULL)")
                .orElseThrow(StoreException::damaged);
    }

    /** Returns whether a mark belongs to the history of this store. */
    boolean contains(Transaction transaction, FeedPosition mark) {
        return transaction
                .find(row -> row.getLong(1), "SELECT nonce FROM feed WHERE position = ?", mark.position())
                .equals(Optional.of(mark.nonce()));
    }

    /**
     * Returns whether the head row agrees with the last row of the feed. Uses one statement, because of concurrent
     * writes.
     */
    boolean isWhole(Transaction transaction) {
        return transaction.number("SELECT COUNT(*) FROM feed_head WHERE id = 1"
                        + " AND position = (SELECT COALESCE(MAX(position), 0) FROM feed)")
                == 1;
    }

    /**
     * Allocates positions. Until the transaction ends nobody else gets any, so positions are committed in order and
     * without gaps. Call this as late as possible.
     *
     * @return the first of them
     */
    long allocate(Transaction transaction, int number) {
        long last = transaction.number(
                "UPDATE feed_head SET position = position + ? WHERE id = 1 RETURNING position", number);
        return last - number + 1;
    }

    /** An entry to append to the feed. */
    record Entry(FeedEntry.Kind kind, UUID id, FeedWrite writing) {}

    /** Appends entries at the positions allocated for them, starting at {@code first}. */
    void append(Transaction transaction, long first, List<Entry> entries) {
        transaction.executeAll(
                "INSERT INTO feed (position, nonce, kind, id, action, actor, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                IntStream.range(0, entries.size())
                        .mapToObj(i -> row(first + i, entries.get(i)))
                        .toList());
    }

    private Object[] row(long position, Entry entry) {
        FeedWrite writing = entry.writing();
        return new Object[] {
            position,
            nonces.nextLong(),
            entry.kind().name(),
            entry.id().toString(),
            writing.action().columnValue(),
            writing.by().id(),
            writing.at().toEpochMilli()
        };
    }

    List<FeedEntry> after(Transaction transaction, long position, int limit) {
        return transaction.list(
                row -> new FeedEntry(
                        row.getLong("position"),
                        row.getLong("nonce"),
                        FeedEntry.Kind.valueOf(row.getString("kind")),
                        UUID.fromString(row.getString("id")),
                        FeedWrite.Action.of(row.getString("action")).isRemoval()),
                "SELECT * FROM feed WHERE position > ? ORDER BY position LIMIT ?",
                position,
                limit);
    }
}
