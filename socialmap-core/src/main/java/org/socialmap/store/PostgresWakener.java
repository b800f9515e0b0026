package org.socialmap.store;

import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;

/**
 * Wakes as soon as any program has written, by PostgreSQL's notifications. They are a hint: one that is lost costs the time
 * that the waiter waits at most. For one thread; another may close it.
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
    public void await(Duration atMost) throws InterruptedException {
        try {
            line.get().unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
        } catch (SQLException e) {
            line.close();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw new StoreException("the database cannot be reached", e);
        }
    }

    @Override
    public void tell() {
        notifier.tell();
    }

    @Override
    public void close() {
        notifier.close();
        line.close();
    }
}
