package org.socialmap.http.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Server;

/**
 * Closes connections whose next request does not complete its headers in time. Jetty closes idle connections only,
 * and a byte now and then keeps a connection from being idle. Safe for use by many threads.
 */
final class HeaderClock implements Connection.Listener {
    /** Jetty's own idle timeout; headers of 8 kB arrive within it on any connection. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(5);

    private final Duration limit;
    private final Duration checkInterval;
    private final Map<Connection, Waiting> connections = new ConcurrentHashMap<>();

    /**
     * The state of a connection.
     *
     * @param messages the number of requests and responses so far
     * @param sinceNanos when that number last changed
     */
    private record Waiting(long messages, long sinceNanos) {}

    HeaderClock() {
        this(LIMIT, CHECK_INTERVAL);
    }

    HeaderClock(Duration limit, Duration checkInterval) {
        this.limit = limit;
        this.checkInterval = checkInterval;
    }

    /** Checks regularly while the server runs. */
    void start(Server server) {
        server.getScheduler()
                .schedule(
                        () -> {
                            check();
                            start(server);
                        },
                        checkInterval.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void check() {
        long now = System.nanoTime();
        connections.replaceAll((connection, waiting) -> {
            long messages = connection.getMessagesIn() + connection.getMessagesOut();
            // A complete request without a response waits for us.
            boolean isProcessing = connection.getMessagesIn() != connection.getMessagesOut();
            return isProcessing || messages != waiting.messages() ? new Waiting(messages, now) : waiting;
        });
        connections.forEach((connection, waiting) -> {
            if (now - waiting.sinceNanos() > limit.toNanos()) {
                connection.getEndPoint().close();
            }
        });
    }

    @Override
    public void onOpened(Connection connection) {
        connections.put(connection, new Waiting(0, System.nanoTime()));
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }
}
