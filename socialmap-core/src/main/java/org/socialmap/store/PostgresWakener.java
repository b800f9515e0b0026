package org.socialmap.store;

import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;

/**
 * Waits for writes of any program by PostgreSQL notifications. A lost notification only means that the wait lasts its
 * full time. For use by one thread; another thread may close it.
 */
final class PostgresWakener implements Wakener {
    static final String CHANNEL = "socialmap";

    private final PostgresLine line;
    private final PostgresNotifier notifier;

    PostgresWakener(String url) {
        this.line = new PostgresLine(url, "LISTEN " + CHANNEL);
        this.notifier = new PostgresNotifier(url);
    }

    @Override
    public void await(Duration timeout) throws InterruptedException {
        try {
            line.get().unwrap(PGConnection.class).getNotifications((int) timeout.toMillis());
        } catch (SQLException e) {
            line.close();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw new StoreException("the database cannot be reached", e);
        }
    }

    @Override
    public void signal() {
        notifier.signal();
    }

    @Override
    public void close() {
        notifier.close();
        line.close();
    }
}
