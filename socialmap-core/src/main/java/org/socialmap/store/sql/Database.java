package org.socialmap.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.pattern.ValidatePattern;
import org.socialmap.error.StoreException;
import org.socialmap.store.migrations.MigrationLogCreator;

/** Connections to a database that contains our tables. Safe for use by many threads. */
final class Database implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:org/socialmap/store/migrations";
    private static final int READERS = 4;
    /**
     * Written to test whether writes succeed. Larger than a page, since a full disk may still have room within a page.
     */
    private static final String TRIAL = "x".repeat(16_384);

    private final Dialect dialect;
    private final Clock clock;
    private final ConnectionPool writers;
    private final ConnectionPool readers;
    private final ChangeSignal changeSignal;
    private final WriteProbe writeProbe = new WriteProbe();
    private final PreparedStatements statements = new PreparedStatements();

    private Database(String url, Dialect dialect, int connections, Clock clock) {
        this.dialect = dialect;
        this.clock = clock;
        this.writers = new ConnectionPool(url, dialect.writerProperties(), connections);
        try {
            this.readers = new ConnectionPool(url, dialect.readerProperties(), READERS);
        } catch (RuntimeException | Error e) {
            writers.close();
            throw e;
        }
        this.changeSignal = dialect.changeSignal(url);
    }

    /**
     * Connects to a database and migrates its tables.
     *
     * @param connections the maximum number of concurrent writes
     * @throws StoreException if it cannot be reached, or a later version of the program created it
     */
    static Database open(String url, int connections, Clock clock) {
        Dialect dialect = Dialect.of(url);
        dialect.requireLibraries();
        try {
            migrate(url, dialect);
            return new Database(url, dialect, connections, clock);
        } catch (RuntimeException e) {
            // Catches more than Flyway's own exceptions, because Flyway fails in other ways on a damaged table.
            throw new StoreException("the database cannot be reached, or a later version of the program created it", e);
        }
    }

    /** Runs reads that all see the state of one moment. */
    <T> T read(Work<T> work) {
        return inTransaction(readers, transaction -> {
            dialect.beginReading(transaction);
            return work.with(transaction);
        });
    }

    /** Runs writes that all take effect, or none does. */
    <T> T write(Work<T> work) {
        T answer = writeProbe.observe(() -> inTransaction(writers, work));
        changeSignal.signal();
        return answer;
    }

    /** Returns whether writes succeed at present, by the result of the last one or by a trial. */
    boolean isWritable() {
        return writeProbe.isWritable(() -> write(transaction -> transaction.execute(
                "INSERT INTO meta (name, value) VALUES ('trial', ?) ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value",
                TRIAL)));
    }

    /** Work done within a transaction. */
    interface Work<T> {
        T with(Transaction transaction);
    }

    ChangeSignal changeSignal() {
        return changeSignal;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Returns the time of the clock that decides what has expired. */
    Instant now(Transaction transaction) {
        return dialect.now(transaction, clock);
    }

    @Override
    public void close() {
        try (writers;
                readers) {
            changeSignal.close();
        }
    }

    /** Commits when the work completes normally, and rolls back otherwise. */
    private <T> T inTransaction(ConnectionPool pool, Work<T> work) {
        try (Connection connection = pool.get()) {
            try {
                connection.setAutoCommit(false);
                T answer = work.with(new Transaction(connection, statements));
                // Commits, as JDBC specifies. With commit(), SQLite's driver would begin a new transaction and keep
                // holding the lock.
                connection.setAutoCommit(true);
                return answer;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(pool, connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw Transaction.failure(e);
        }
    }

    private static void rollBack(ConnectionPool pool, Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // SQLite rolls back by itself when the disk is full; the driver would then continue without a transaction.
            pool.evict(connection);
            failure.addSuppressed(e);
        }
    }

    private static void migrate(String url, Dialect dialect) {
        Map<String, String> properties = new HashMap<>();
        dialect.readerProperties().forEach((name, value) -> properties.put((String) name, (String) value));
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(url, null, null)
                .jdbcProperties(properties)
                .locations(MIGRATIONS)
                .table("socialmap_migrations")
                .loggers(MigrationLogCreator.class.getName())
                // An unknown migration comes from a later version of the program, whose tables must stay untouched.
                .ignoreMigrationPatterns(new ValidatePattern[0])
                .load()
                .migrate();
    }
}
