package org.socialmap.store.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Notifies other programs of writes, on its own thread and connection: within the writes' own transactions, a
 * notification would make each commit wait for all others. A lost notification costs the others one second. Safe for
 * use by many threads.
 */
final class PostgresNotifier implements AutoCloseable {
    /** Writes within this time share one notification. */
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final DedicatedConnection line;
    private final Semaphore pending = new Semaphore(0);
    private final Thread thread;

    PostgresNotifier(String url) {
        this.line = new DedicatedConnection(url, "SET application_name = 'socialmap notifier'");
        this.thread = Thread.ofPlatform().daemon().name("socialmap-notifier").start(this::run);
    }

    /** Signals that something was written. */
    void signal() {
        pending.release();
    }

    private void run() {
        try {
            while (true) {
                pending.acquire();
                pending.drainPermits();
                notifyOthers();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            line.close();
        }
    }

    private void notifyOthers() {
        try {
            line.execute("NOTIFY " + PostgresChangeSignal.CHANNEL);
        } catch (SQLException e) {
            // The others poll once a second anyway.
            line.close();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
