package org.socialmap.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.socialmap.access.Actor;
import org.socialmap.catalog.FeedEntry;

/**
 * A reader that repeatedly asks for what follows the last position it saw misses nothing, although many writers work
 * concurrently, commit after random delays, and sometimes roll back. Twins that order the feed in other ways must be
 * caught.
 *
 * <p>Fault 5 of {@code docs/store.md}.
 */
class FeedLawTest {
    private static final int WRITERS = 8;
    private static final int WRITES = 25;
    private static final int MAX_NANOS_BEFORE_COMMIT = 12_000_000;

    /** How a writer gets its position in the feed. */
    private interface Positions {
        long take(Transaction transaction);
    }

    /** What a reader orders the feed by. */
    private enum Order {
        POSITION("position"),
        CLOCK("at");

        private final String column;

        Order(String column) {
            this.column = column;
        }
    }

    @Test
    void nothingIsMissed() throws InterruptedException {
        FeedTable feed = new FeedTable();

        assertThat(missed(transaction -> feed.allocate(transaction, 1), Order.POSITION))
                .isZero();
    }

    @Test
    void aTwinWithASequenceIsCaught() throws InterruptedException {
        assertThat(missed(transaction -> transaction.number("SELECT nextval('twin')"), Order.POSITION))
                .isPositive();
    }

    @Test
    void aTwinThatOrdersByTheClockIsCaught() throws InterruptedException {
        assertThat(missed(transaction -> transaction.number("SELECT nextval('twin')"), Order.CLOCK))
                .isPositive();
    }

    private static long missed(Positions positions, Order order) throws InterruptedException {
        long seed = new Random().nextLong();
        System.out.println("feed: seed " + seed);
        String url = Postgres.newDatabase();
        SqlStore.open(url, "test", Clock.systemUTC()).close();
        Database database = Database.open(url, WRITERS, Clock.systemUTC());
        try (database) {
            database.write(transaction -> transaction.execute("CREATE SEQUENCE twin"));
            return missed(database, positions, order, seed);
        }
    }

    private static long missed(Database database, Positions positions, Order order, long seed)
            throws InterruptedException {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Random random = new Random(seed + i);
            writers.add(Thread.ofPlatform().start(() -> write(database, positions, random)));
        }
        Set<Long> seen = new HashSet<>();
        AtomicLong last = new AtomicLong();
        do {
            read(database, order, last, seen);
        } while (writers.stream().anyMatch(Thread::isAlive));
        read(database, order, last, seen);
        Set<Long> all = new HashSet<>(
                database.read(transaction -> transaction.list(row -> row.getLong(1), "SELECT position FROM feed")));
        assertThat(all).as("most writes succeeded").hasSizeGreaterThan(WRITERS * WRITES / 2);
        all.removeAll(seen);
        System.out.printf(Locale.ROOT, "feed by %s: %d missed%n", order, all.size());
        return all.size();
    }

    private static void write(Database database, Positions positions, Random random) {
        for (int i = 0; i < WRITES; i++) {
            try {
                write(database, positions, random.nextInt(MAX_NANOS_BEFORE_COMMIT), random.nextInt(8) == 0);
            } catch (RolledBack e) {
                // The write was rolled back on purpose.
            }
        }
    }

    private static void write(Database database, Positions positions, int nanosBeforeCommit, boolean rollsBack) {
        FeedTable feed = new FeedTable();
        database.write(transaction -> {
            long position = positions.take(transaction);
            FeedWrite writing = new FeedWrite(Actor.EMBEDDER, FeedWrite.Action.PUT, Instant.now());
            feed.append(
                    transaction,
                    position,
                    List.of(new FeedTable.Entry(FeedEntry.Kind.UNIT, new UUID(0, position), writing)));
            LockSupport.parkNanos(nanosBeforeCommit);
            if (rollsBack) {
                throw new RolledBack();
            }
            return position;
        });
    }

    /** Thrown to roll a write back. */
    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static void read(Database database, Order order, AtomicLong last, Set<Long> seen) {
        List<long[]> rows = database.read(transaction -> transaction.list(
                row -> new long[] {row.getLong(1), row.getLong(2)},
                "SELECT position, " + order.column + " FROM feed WHERE " + order.column + " > ? ORDER BY "
                        + order.column,
                last.get()));
        for (long[] row : rows) {
            seen.add(row[0]);
            last.set(row[1]);
        }
    }
}
