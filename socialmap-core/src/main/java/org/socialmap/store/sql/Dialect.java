package org.socialmap.store.sql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialmap.error.StoreException;

/** The differences between the supported databases. */
enum Dialect implements RowLock {
    /**
     * SQLite: one file, used by this process only. Writes run one after another because each begins by taking the
     * file's only write lock. With {@code FULL}, a commit is on the disk when it returns; with less, it could be lost
     * in a power failure.
     */
    SQLITE("jdbc:sqlite:") {
        @Override
        int writers() {
            return 1;
        }

        @Override
        Set<DatabaseLibrary> libraries() {
            return Set.of(DatabaseLibrary.HIKARI, DatabaseLibrary.FLYWAY, DatabaseLibrary.SQLITE);
        }

        @Override
        Properties readerProperties() {
            Properties properties = new Properties();
            properties.setProperty("journal_mode", "WAL");
            properties.setProperty("synchronous", "FULL");
            // Deleted content, such as an address that became secret, must not remain in free pages.
            properties.setProperty("secure_delete", "true");
            properties.setProperty("busy_timeout", Long.toString(LOCK_TIMEOUT_MILLIS));
            return properties;
        }

        @Override
        Properties writerProperties() {
            Properties properties = readerProperties();
            properties.setProperty("transaction_mode", "IMMEDIATE");
            return properties;
        }

        @Override
        boolean isBusyError(SQLException failure) {
            return SQLITE_BUSY.contains(failure.getErrorCode() & SQLITE_PRIMARY_CODE);
        }

        @Override
        Instant now(Transaction transaction, Clock clock) {
            return clock.instant();
        }

        @Override
        boolean isWhole(Transaction transaction) {
            List<String> faults = transaction.list(row -> row.getString(1), "PRAGMA integrity_check(1)");
            return faults.equals(List.of("ok"));
        }

        @Override
        boolean lock(Transaction transaction, String table, String column, String value) {
            // The transaction holds the only write lock.
            return true;
        }

        @Override
        public void lockOrCreate(Transaction transaction, String table, String column, String value) {
            // Not needed either: there may be no row to lock.
        }

        @Override
        public Set<UUID> lockAvailable(Transaction transaction, Collection<UUID> units) {
            return Set.copyOf(units);
        }

        @Override
        void beginReading(Transaction transaction) {
            // In SQLite, a transaction sees one state of the file anyway.
        }

        @Override
        void waitForLocks(Transaction transaction) {
            // No other program uses the file.
        }

        @Override
        ChangeSignal changeSignal(String url) {
            return ChangeSignal.sleeping();
        }
    },

    /**
     * PostgreSQL: a server for several nodes. Writes lock the rows that they decide about; the server's clock counts.
     */
    POSTGRESQL("jdbc:postgresql:") {
        @Override
        int writers() {
            return 8;
        }

        @Override
        Set<DatabaseLibrary> libraries() {
            return Set.of(
                    DatabaseLibrary.HIKARI,
                    DatabaseLibrary.FLYWAY,
                    DatabaseLibrary.FLYWAY_POSTGRESQL,
                    DatabaseLibrary.POSTGRESQL);
        }

        @Override
        Properties readerProperties() {
            return named("socialmap reader");
        }

        @Override
        Properties writerProperties() {
            return named("socialmap writer");
        }

        // Names connections by their purpose, for the administrator of the server.
        private static Properties named(String name) {
            Properties properties = new Properties();
            properties.setProperty("ApplicationName", name);
            properties.setProperty("options", "-c lock_timeout=" + LOCK_TIMEOUT_MILLIS);
            properties.setProperty("socketTimeout", "30");
            properties.setProperty("tcpKeepAlive", "true");
            return properties;
        }

        @Override
        boolean isBusyError(SQLException failure) {
            return POSTGRESQL_BUSY.contains(
                    Optional.ofNullable(failure.getSQLState()).orElse(""));
        }

        @Override
        Instant now(Transaction transaction, Clock clock) {
            return Instant.ofEpochMilli(
                    transaction.number("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)"));
        }

        @Override
        boolean isWhole(Transaction transaction) {
            // The server checks its own pages.
            return true;
        }

        @Override
        boolean lock(Transaction transaction, String table, String column, String value) {
            return transaction
                    .find(row -> true, "SELECT 1 FROM " + table + " WHERE " + column + " = ? FOR UPDATE", value)
                    .isPresent();
        }

        @Override
        public void lockOrCreate(Transaction transaction, String table, String column, String value) {
            if (!lock(transaction, table, column, value)) {
                transaction.execute(
                        "INSERT INTO " + table + " (" + column + ") VALUES (?) ON CONFLICT DO NOTHING", value);
                lock(transaction, table, column, value);
            }
        }

        @Override
        public Set<UUID> lockAvailable(Transaction transaction, Collection<UUID> units) {
            IdList ids = IdList.of(units);
            return Set.copyOf(transaction.list(
                    row -> UUID.fromString(row.getString(1)),
                    "SELECT unit_id FROM unit_level WHERE unit_id IN " + ids.marks() + " FOR UPDATE SKIP LOCKED",
                    ids.values()));
        }

        @Override
        void beginReading(Transaction transaction) {
            transaction.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }

        @Override
        void waitForLocks(Transaction transaction) {
            transaction.execute("SET LOCAL lock_timeout = 0");
        }

        @Override
        ChangeSignal changeSignal(String url) {
            return new PostgresChangeSignal(url);
        }
    };

    /** A write that waits longer than this for another one fails as busy. */
    private static final long LOCK_TIMEOUT_MILLIS = 5_000;

    /**
     * {@code SQLITE_BUSY} and {@code SQLITE_LOCKED}, in the lowest byte of SQLite's result code
     * (sqlite.org/rescode.html).
     */
    private static final Set<Integer> SQLITE_BUSY = Set.of(5, 6);

    private static final int SQLITE_PRIMARY_CODE = 0xff;
    /** Serialization failure, deadlock, lock not available (PostgreSQL, appendix A). */
    private static final Set<String> POSTGRESQL_BUSY = Set.of("40001", "40P01", "55P03");

    private final String urlPrefix;

    Dialect(String urlPrefix) {
        this.urlPrefix = urlPrefix;
    }

    /**
     * Returns the dialect of a JDBC URL.
     *
     * @throws StoreException if no supported database has such URLs
     */
    static Dialect of(String url) {
        return Arrays.stream(values())
                .filter(dialect -> url.startsWith(dialect.urlPrefix))
                .findFirst()
                .orElseThrow(() -> new StoreException("not the JDBC URL of a supported database; those begin with "
                        + Arrays.stream(values())
                                .map(dialect -> dialect.urlPrefix)
                                .collect(Collectors.joining(" or "))));
    }

    /**
     * Checks that the libraries needed to connect are there.
     *
     * @throws StoreException naming the dependencies to add
     */
    void requireLibraries() {
        DatabaseLibrary.require(libraries(), Dialect.class.getClassLoader());
    }

    /** Returns whether a failure only means that other writes took too long. */
    static boolean isBusy(SQLException failure) {
        if (failure instanceof SQLTransientConnectionException) {
            // The pool throws this when no connection became free; if it could not create one, it gives the cause.
            return failure.getCause() == null;
        }
        return Arrays.stream(values()).anyMatch(dialect -> dialect.isBusyError(failure));
    }

    /** Returns the maximum number of concurrent writes of one program. */
    abstract int writers();

    /** Returns the libraries needed to connect. */
    abstract Set<DatabaseLibrary> libraries();

    /** Returns connection properties for reading. */
    abstract Properties readerProperties();

    /** Returns connection properties for writing. */
    abstract Properties writerProperties();

    /** Returns whether an error of this database means that other writes took too long. */
    abstract boolean isBusyError(SQLException failure);

    /** Returns the time of the clock that decides what has expired. */
    abstract Instant now(Transaction transaction, Clock clock);

    /** Returns whether the pages of the database are intact. */
    abstract boolean isWhole(Transaction transaction);

    /**
     * Locks a row until the transaction ends.
     *
     * @return whether the row exists
     */
    abstract boolean lock(Transaction transaction, String table, String column, String value);

    /** Makes all reads of the transaction see the state of one moment. */
    abstract void beginReading(Transaction transaction);

    /** Removes the limit on how long the transaction waits for locks. */
    abstract void waitForLocks(Transaction transaction);

    /** Returns a signal of the writes to the database at a JDBC URL. */
    abstract ChangeSignal changeSignal(String url);
}
