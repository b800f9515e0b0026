package org.socialmap.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;

/** All that differs between the databases. */
enum Dialect implements RowLock {
    /**
     * One file in this process. Writings come one after another because each begins by taking the file's only write lock.
     * With {@code FULL} a commit is on the disk when it returns; with less it could vanish at power loss.
     */
    SQLITE {
        @Override
        Properties properties() {
            Properties properties = new Properties();
            properties.setProperty("journal_mode", "WAL");
            properties.setProperty("synchronous", "FULL");
            // What was taken back, such as an address that became secret, is not left in pages that are free.
            properties.setProperty("secure_delete", "true");
            properties.setProperty("busy_timeout", Long.toString(LOCK_TIMEOUT_MILLIS));
            return properties;
        }

        @Override
        Properties writing() {
            Properties properties = properties();
            properties.setProperty("transaction_mode", "IMMEDIATE");
            return properties;
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
        public void take(Transaction transaction, String table, String column, String value) {
            // The same: there need be no row to lock.
        }

        @Override
        public Set<UUID> takeFree(Transaction transaction, Collection<UUID> units) {
            return Set.copyOf(units);
        }

        @Override
        void beginReading(Transaction transaction) {
            // A transaction reads one state of the file.
        }

        @Override
        void waitForLocks(Transaction transaction) {
            // Nobody else has the file.
        }

        @Override
        Wakener wakener(String url) {
            return Wakener.sleeping();
        }
    },

    /** A server for several nodes. Writings lock the rows that they decide about; its clock is the one that counts. */
    POSTGRESQL {
        @Override
        Properties properties() {
            return named("socialmap reader");
        }

        @Override
        Properties writing() {
            return named("socialmap writer");
        }

        // An administrator of the server sees by its name what a connection is for.
        private static Properties named(String name) {
            Properties properties = new Properties();
            properties.setProperty("ApplicationName", name);
            properties.setProperty("options", "-c lock_timeout=" + LOCK_TIMEOUT_MILLIS);
            properties.setProperty("socketTimeout", "30");
            properties.setProperty("tcpKeepAlive", "true");
            return properties;
        }

        @Override
        Instant now(Transaction transaction, Clock clock) {
            return Instant.ofEpochMilli(
                    transaction.number("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)"));
        }

        @Override
        boolean isWhole(Transaction transaction) {
            // The server looks after its own pages.
            return true;
        }

        @Override
        boolean lock(Transaction transaction, String table, String column, String value) {
            return transaction
                    .find(row -> true, "SELECT 1 FROM " + table + " WHERE " + column + " = ? FOR UPDATE", value)
                    .isPresent();
        }

        @Override
        public void take(Transaction transaction, String table, String column, String value) {
            if (!lock(transaction, table, column, value)) {
                transaction.execute(
                        "INSERT INTO " + table + " (" + column + ") VALUES (?) ON CONFLICT DO NOTHING", value);
                lock(transaction, table, column, value);
            }
        }

        @Override
        public Set<UUID> takeFree(Transaction transaction, Collection<UUID> units) {
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
        Wakener wakener(String url) {
            return new PostgresWakener(url);
        }
    };

    private static final int WRITERS_OF_A_FILE = 1;
    private static final int WRITERS_OF_A_SERVER = 8;
    /** Who waits longer than this for somebody else's writing is told that the store is busy. */
    private static final long LOCK_TIMEOUT_MILLIS = 5_000;

    /** {@code SQLITE_BUSY} and {@code SQLITE_LOCKED}, in the lowest byte of what SQLite answers (sqlite.org/rescode.html). */
    private static final Set<Integer> SQLITE_BUSY = Set.of(5, 6);

    private static final int SQLITE_PRIMARY_CODE = 0xff;
    /** Not serializable, deadlock, lock not available (PostgreSQL, appendix A). */
    private static final Set<String> POSTGRESQL_BUSY = Set.of("40001", "40P01", "55P03");

    /** The dialect of a JDBC URL. */
    static Dialect of(String url) {
        return url.startsWith("jdbc:postgresql:") ? POSTGRESQL : SQLITE;
    }

    /** How many writings one program has under way at once. */
    int writers() {
        return this == SQLITE ? WRITERS_OF_A_FILE : WRITERS_OF_A_SERVER;
    }

    /**
     * Checks that the libraries are there which it takes to connect.
     *
     * @throws StoreException naming the dependencies to add
     */
    void requireLibraries() {
        Set<DatabaseLibrary> libraries = this == SQLITE
                ? Set.of(DatabaseLibrary.HIKARI, DatabaseLibrary.FLYWAY, DatabaseLibrary.SQLITE)
                : Set.of(
                        DatabaseLibrary.HIKARI,
                        DatabaseLibrary.FLYWAY,
                        DatabaseLibrary.FLYWAY_POSTGRESQL,
                        DatabaseLibrary.POSTGRESQL);
        DatabaseLibrary.require(libraries, Dialect.class.getClassLoader());
    }

    /** Whether a failure says no more than that others were at work for too long. */
    static boolean isBusy(SQLException failure) {
        if (failure instanceof SQLTransientConnectionException) {
            // The pool says so when no connection came free; if it could make none, it gives the cause.
            return failure.getCause() == null;
        }
        return SQLITE_BUSY.contains(failure.getErrorCode() & SQLITE_PRIMARY_CODE)
                || POSTGRESQL_BUSY.contains(
                        Optional.ofNullable(failure.getSQLState()).orElse(""));
    }

    /** Connection properties. */
    abstract Properties properties();

    /** Connection properties for writing. */
    abstract Properties writing();

    /** The database's clock: it decides what has expired. */
    abstract Instant now(Transaction transaction, Clock clock);

    /** Whether the pages of the database are in order. */
    abstract boolean isWhole(Transaction transaction);

    /**
     * Holds a row until the transaction ends.
     *
     * @return whether it is there
     */
    abstract boolean lock(Transaction transaction, String table, String column, String value);

    /** Makes the transaction read everything as it is at one moment. */
    abstract void beginReading(Transaction transaction);

    /** Lets the transaction wait for what others hold as long as they do. */
    abstract void waitForLocks(Transaction transaction);

    /** Wakes when others wrote, and wakes them. */
    abstract Wakener wakener(String url);
}
