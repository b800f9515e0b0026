package org.socialmap.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.pattern.ValidatePattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Connections to a database with our tables in it. Safe for use by many threads. */
final class Database implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:org/socialmap/store/migrations";
    private static final int READERS = 4;
    private static final long CONNECTION_TIMEOUT_MILLIS = 5_000;

    private final Dialect dialect;
    private final Clock clock;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final Jdbi writing;
    private final Jdbi reading;
    private final Wakener wakener;

    private Database(String url, Dialect dialect, int connections, Clock clock) {
        this.wakener = dialect.wakener(url);
        this.dialect = dialect;
        this.clock = clock;
        this.writers = pool(url, dialect.writing(), connections);
        this.readers = pool(url, dialect.properties(), READERS);
        this.writing = Jdbi.create(writers);
        this.reading = Jdbi.create(readers);
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
        } catch (FlywayException | PoolInitializationException e) {
            throw new StoreException("the database cannot be reached, or a later program made it", e);
        }
    }

    /** Reads everything as it is at one moment. */
    <T> T read(Work<T> work) {
        return translated(() -> reading.inTransaction(handle -> {
            dialect.beginReading(handle);
            return work.with(handle);
        }));
    }

    /** Writes everything or nothing. */
    <T> T write(Work<T> work) {
        return translated(() -> writing.inTransaction(handle -> {
            T answer = work.with(handle);
            dialect.tell(handle);
            return answer;
        }));
    }

    /** What is done within a transaction. */
    interface Work<T> {
        T with(Handle handle);
    }

    Wakener wakener() {
        return wakener;
    }

    Dialect dialect() {
        return dialect;
    }

    /** The moment by the clock that decides what has expired. */
    Instant now(Handle handle) {
        return dialect.now(handle, clock);
    }

    @Override
    public void close() {
        wakener.close();
        readers.close();
        writers.close();
    }

    private static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            throw new StoreException("the database refuses at present", e);
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
