package org.socialmap.store.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A PostgreSQL connection outside the pool, for what outlives a transaction. It is opened when needed and discarded
 * when it fails. For use by one thread; another thread may close it.
 */
final class DedicatedConnection implements AutoCloseable {
    private final String url;
    private final String initialStatement;
    private volatile Optional<Connection> connection = Optional.empty();

    /**
     * @param initialStatement the statement to run on each new connection
     */
    DedicatedConnection(String url, String initialStatement) {
        this.url = url;
        this.initialStatement = initialStatement;
    }

    /** Returns the connection, opening a new one if there is none. */
    Connection get() throws SQLException {
        if (connection.isEmpty()) {
            Connection opened = DriverManager.getConnection(url);
            connection = Optional.of(opened);
            execute(initialStatement);
        }
        return connection.get();
    }

    /** Runs a statement on the connection. */
    void execute(String sql) throws SQLException {
        try (Statement statement = get().createStatement()) {
            statement.execute(sql);
        }
    }

    /** Discards the connection; the next use opens another one. */
    @Override
    public void close() {
        connection.ifPresent(opened -> {
            try {
                opened.close();
            } catch (SQLException e) {
                // The connection is discarded anyway.
            }
        });
        connection = Optional.empty();
    }
}
