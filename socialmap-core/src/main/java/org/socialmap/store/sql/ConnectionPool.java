package org.socialmap.store.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Open connections to a database. It logs no more than warnings: HikariCP's own data source also logs that it starts and
 * stops, which a library must not print in another program. Safe for use by many threads.
 */
final class ConnectionPool implements AutoCloseable {
    private static final long CONNECTION_TIMEOUT_MILLIS = 5_000;
    /** The first connection is made in the background; one made at once would be logged. */
    private static final long DO_NOT_CONNECT_AT_ONCE = -1;

    private final HikariPool pool;
    private volatile boolean closed;

    /** Opens a pool of at most so many connections. */
    ConnectionPool(String url, Properties properties, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setDataSourceProperties(properties);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setInitializationFailTimeout(DO_NOT_CONNECT_AT_ONCE);
        config.setPoolName("socialmap");
        config.validate();
        this.pool = new HikariPool(config);
    }

    /** Returns a connection, which goes back to the pool when it is closed. */
    Connection get() throws SQLException {
        if (closed) {
            throw new SQLException("the pool is closed");
        }
        return pool.getConnection();
    }

    /** Takes a connection out of the pool for good. */
    void evict(Connection connection) {
        pool.evictConnection(connection);
    }

    @Override
    public void close() {
        closed = true;
        try {
            pool.shutdown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
