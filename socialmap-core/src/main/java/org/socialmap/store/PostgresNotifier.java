package org.socialmap.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Tells other programs that something was written, on a thread and connection of its own: within the writings themselves it
 * would make each commit wait for all others. A hint that is lost costs the others a second. Safe for use by many threads.
 */
final class PostgresNotifier implements AutoCloseable {
    /** What is written within this time is told at once. */
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final String url;
    private final Semaphore untold = new Semaphore(0);
    private final Thread thread;
    private Optional<Connection> connection = Optional.empty();

    PostgresNotifier(String url) {
        this.url = url;
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
            disconnect();
        }
    }

    private void notifyOthers() {
        try {
            if (connection.isEmpty()) {
                connection = Optional.of(DriverManager.getConnection(url));
            }
            try (Statement statement = connection.get().createStatement()) {
                statement.execute("NOTIFY " + PostgresWakener.CHANNEL);
            }
        } catch (SQLException e) {
            // The others look for themselves once a second.
            disconnect();
        }
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
