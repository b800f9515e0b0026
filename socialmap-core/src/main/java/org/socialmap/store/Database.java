package org.socialmap.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.pattern.ValidatePattern;

/** Connections to a database with our tables in it. Safe for use by many threads. */
final class Database implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:org/socialmap/store/migrations";
    private static final int READERS = 4;
    /** What is written to see whether writings are kept: more than one page, since a page may find room where a record does not. */
    private static final String TRIAL = "x".repeat(16_384);

    private static final long CONNECTION_TIMEOUT_MILLIS = 5_000;

    private final Dialect dialect;
    private final Clock clock;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final Wakener wakener;
    private final WriteTrial trial = new WriteTrial();
    private final PreparedStatements statements = new PreparedStatements();

    private Database(String url, Dialect dialect, int connections, Clock clock) {
        this.dialect = dialect;
        this.clock = clock;
        this.writers = pool(url, dialect.writing(), connections);
        try {
            this.readers = pool(url, dialect.properties(), READERS);
        } catch (RuntimeException | Error e) {
            writers.close();
            throw e;
        }
        this.wakener = dialect.wakener(url);
    }

    /**
     * Connects to a database and brings its tables up to date.
     *
     * @param connections how many writings can be under way at once
     * @throws StoreException if it cannot be reached, or was made by a later program
     */
    static Database open(String url, int connections, Clock clock) {
        Dialect dialect = Dialect.of(url);
        try {
            migrate(url, dialect);
            return new Database(url, dialect, connections, clock);
        } catch (RuntimeException e) {
            // Not only Flyway's own exceptions: it trips over a table that was damaged.
            throw new StoreException("the database cannot be reached, or was made by a later version of the program", e);
        }
    }

    /** Reads everything as it is at one moment. */
    <T> T read(Work<T> work) {
        return within(readers, transaction -> {
            dialect.beginReading(transaction);
            return work.with(transaction);
        });
    }

    /** Writes everything or nothing. */
    <T> T write(Work<T> work) {
        T answer = trial.observe(() -> within(writers, work));
        wakener.tell();
        return answer;
    }

    /** Whether writings are kept at present, by the last one or by trying. */
    boolean isWritable() {
        return trial.isWritable(() -> write(transaction -> transaction.execute(
                "INSERT INTO meta (name, value) VALUES ('trial', ?) ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value",
                TRIAL)));
    }

    /** What is done within a transaction. */
    interface Work<T> {
        T with(Transaction transaction);
    }

    Wakener wakener() {
        return wakener;
    }

    Dialect dialect() {
        return dialect;
    }

    /** The moment by the clock that decides what has expired. */
    Instant now(Transaction transaction) {
        return dialect.now(transaction, clock);
    }

    @Override
    public void close() {
        try (writers;
                readers) {
            wakener.close();
        }
    }

    /** Commits if the work comes to its end, and otherwise takes everything back. */
    private <T> T within(HikariDataSource pool, Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            try {
                connection.setAutoCommit(false);
                T answer = work.with(new Transaction(connection, statements));
                // This commits, as JDBC says; commit() would make SQLite's driver begin anew and hold the lock at rest.
                connection.setAutoCommit(true);
                return answer;
            } catch (SQLException | RuntimeException | Error e) {
                takeBack(pool, connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw Transaction.refused(e);
        }
    }

    private static void takeBack(HikariDataSource pool, Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // SQLite takes it back by itself when the disk is full, and the driver would go on without a transaction.
            pool.evictConnection(connection);
            failure.addSuppressed(e);
        }
    }

    private static void migrate(String url, Dialect dialect) {
        Map<String, String> properties = new HashMap<>();
        dialect.properties().forEach((name, value) -> properties.put((String) name, (String) value));
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(url, null, null)
                .jdbcProperties(properties)
                .locations(MIGRATIONS)
                .table("socialmap_migrations")
                .loggers("slf4j")
                // A migration that is not known here was made by a later program: do not touch its tables.
                .ignoreMigrationPatterns(new ValidatePattern[0])
                .load()
                .migrate();
    }

    private static HikariDataSource pool(String url, Properties properties, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setDataSourceProperties(properties);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setPoolName("socialmap");
        return new HikariDataSource(config);
    }
}
