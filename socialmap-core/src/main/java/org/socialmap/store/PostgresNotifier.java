package org.socialmap.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Tells other programs that something was written, on a thread and connection of its own: within the writings themselves it
 * would make each commit wait for all others. A hint that is lost costs the others a second. Safe for use by many threads.
 */
final class PostgresNotifier implements AutoCloseable {
    /** What is written within this time is told at once. */
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final PostgresLine line;
    private final Semaphore untold = new Semaphore(0);
    private final Thread thread;

    PostgresNotifier(String url) {
        this.line = new PostgresLine(url, "SET application_name = 'socialmap notifier'");
        this.thread = Thread.ofPlatform().daemon().name("socialmap-notifier").start(this::run);
    }

    /** Something was written. */
    void tell() {
        untold.release();
    }

    private void run() {
        try {
            while (true) {
                untold.acquire();
                untold.drainPermits();
                notifyOthers();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            line.close();
        }
    }

    private void notifyOthers() {
        try {
            line.execute("NOTIFY " + PostgresWakener.CHANNEL);
        } catch (SQLException e) {
            // The others look for themselves once a second.
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
