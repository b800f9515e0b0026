package org.socialmap.store.sql;

import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.socialmap.error.StoreException;

/**
 * Waits for writes of any program by PostgreSQL notifications. A lost notification only means that the wait lasts its
 * full time. For use by one thread; another thread may close it.
 */
final class PostgresChangeSignal implements ChangeSignal {
    static final String CHANNEL = "socialmap";

    private final DedicatedConnection line;
    private final PostgresNotifier notifier;

    PostgresChangeSignal(String url) {
        this.line = new DedicatedConnection(url, "LISTEN " + CHANNEL);
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
