package org.socialmap.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Properties;
import org.jdbi.v3.core.Handle;

/** All that differs between the databases. */
enum Dialect {
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
        Instant now(Handle handle, Clock clock) {
            return clock.instant();
        }

        @Override
        void lock(Handle handle, String table, String column, String value) {
            // The transaction holds the only write lock.
        }

        @Override
        void lockOrMake(Handle handle, String table, String column, String value) {
            // The same: there need be no row to lock.
        }

        @Override
        void beginReading(Handle handle) {
            // A transaction reads one state of the file.
        }

        @Override
        void tell(Handle handle) {
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
            Properties properties = new Properties();
            properties.setProperty("options", "-c lock_timeout=" + LOCK_TIMEOUT_MILLIS);
            properties.setProperty("socketTimeout", "30");
            properties.setProperty("tcpKeepAlive", "true");
            return properties;
        }

        @Override
        Properties writing() {
            return properties();
        }

        @Override
        Instant now(Handle handle, Clock clock) {
            return Instant.ofEpochMilli(
                    handle.select("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)")
                            .mapTo(Long.class)
                            .one());
        }

        @Override
        void lock(Handle handle, String table, String column, String value) {
            handle.select("SELECT 1 FROM " + table + " WHERE " + column + " = ? FOR UPDATE", value)
                    .mapTo(Integer.class)
                    .findOne();
        }

        @Override
        void lockOrMake(Handle handle, String table, String column, String value) {
            handle.execute("INSERT INTO " + table + " (" + column + ") VALUES (?) ON CONFLICT DO NOTHING", value);
            lock(handle, table, column, value);
        }

        @Override
        void beginReading(Handle handle) {
            handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }

        @Override
        void tell(Handle handle) {
            handle.execute("NOTIFY " + PostgresWakener.CHANNEL);
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

    /** The dialect of a JDBC URL. */
    static Dialect of(String url) {
        return url.startsWith("jdbc:postgresql:") ? POSTGRESQL : SQLITE;
    }

    /** How many writings one program has under way at once. */
    int writers() {
        return this == SQLITE ? WRITERS_OF_A_FILE : WRITERS_OF_A_SERVER;
    }

    /** Connection properties. */
    abstract Properties properties();

    /** Connection properties for writing. */
    abstract Properties writing();

    /** The database's clock: it decides what has expired. */
    abstract Instant now(Handle handle, Clock clock);

    /** Holds a row until the transaction ends. */
    abstract void lock(Handle handle, String table, String column, String value);

    /** Holds a row until the transaction ends, which may not be there yet; its other columns have defaults. */
    abstract void lockOrMake(Handle handle, String table, String column, String value);

    /** Makes the transaction read everything as it is at one moment. */
    abstract void beginReading(Handle handle);

    /** Wakes other programs once the transaction is committed. */
    abstract void tell(Handle handle);

    /** Wakes when others wrote. */
    abstract Wakener wakener(String url);
}
