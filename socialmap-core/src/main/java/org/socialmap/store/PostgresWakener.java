package org.socialmap.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.PGConnection;

/**
 * Wakes as soon as any program has written, by PostgreSQL's notifications. They are a hint: one that is lost costs the time
 * that the waiter waits at most. For one thread; another may close it.
 */
final class PostgresWakener implements Wakener {
    static final String CHANNEL = "socialmap";

    private final String url;
    private final PostgresNotifier notifier;
    private volatile Optional<Connection> connection = Optional.empty();

    PostgresWakener(String url) {
        this.url = url;
        this.notifier = new PostgresNotifier(url);
    }

    @Override
    public void await(Duration atMost) throws InterruptedException {
        try {
            if (connection.isEmpty()) {
                connection = Optional.of(listening());
            }
            connection.get().unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
        } catch (SQLException e) {
            disconnect();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw new StoreException("the database cannot be reached", e);
        }
    }

    private Connection listening() throws SQLException {
        Connection opened = DriverManager.getConnection(url);
        try (Statement statement = opened.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
        }
        return opened;
    }

    @Override
    public void tell() {
        notifier.tell();
    }

    @Override
    public void close() {
        notifier.close();
        disconnect();
    }

    private void disconnect() {
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
