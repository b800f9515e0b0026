package org.socialmap.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A connection to a PostgreSQL beside the pool's, for what outlives a transaction: opened when it is needed, and thrown away
 * when it fails. For one thread; another may close it.
 */
final class PostgresLine implements AutoCloseable {
    private final String url;
    private final String first;
    private volatile Optional<Connection> connection = Optional.empty();

    /**
     * @param first the statement with which each connection begins
     */
    PostgresLine(String url, String first) {
        this.url = url;
        this.first = first;
    }

    /** Returns the connection, a new one if there is none. */
    Connection get() throws SQLException {
        if (connection.isEmpty()) {
            Connection opened = DriverManager.getConnection(url);
            connection = Optional.of(opened);
            execute(first);
        }
        return connection.get();
    }

    /** Runs a statement on the connection. */
    void execute(String sql) throws SQLException {
        try (Statement statement = get().createStatement()) {
            statement.execute(sql);
        }
    }

    /** Throws the connection away; the next use opens another. */
    @Override
    public void close() {
        connection.ifPresent(opened -> {
            try {
                opened.close();
            } catch (SQLException e) {
                // It is of no use any more either way.
            }
        });
        connection = Optional.empty();
    }
}
