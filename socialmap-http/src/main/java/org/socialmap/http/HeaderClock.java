package org.socialmap.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Server;

/**
 * Closes connections whose next request does not come to the end of its headers in time. Jetty closes those on which nothing
 * happens; one byte now and then is something. Safe for use by many threads.
 */
final class HeaderClock implements Connection.Listener {
    /** As long as Jetty lets a connection be on which nothing happens; headers of 8 kB are there by then, on any line. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Duration limit;
    private final Duration betweenLooks;
    private final Map<Connection, Waiting> connections = new ConcurrentHashMap<>();

    /**
     * Since when a connection is as it is.
     *
     * @param messages how many requests and answers went over it
     */
    private record Waiting(long messages, long sinceNanos) {}

    HeaderClock() {
        this(LIMIT, BETWEEN_LOOKS);
    }

    HeaderClock(Duration limit, Duration betweenLooks) {
        this.limit = limit;
        this.betweenLooks = betweenLooks;
    }

    /** Begins to look, as long as the server runs. */
    void start(Server server) {
        server.getScheduler()
                .schedule(
                        () -> {
                            look();
                            start(server);
                        },
                        betweenLooks.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        connections.replaceAll((connection, waiting) -> {
            long messages = connection.getMessagesIn() + connection.getMessagesOut();
            // A request that came in whole and is not answered yet waits for us.
            boolean isOurTurn = connection.getMessagesIn() != connection.getMessagesOut();
            return isOurTurn || messages != waiting.messages() ? new Waiting(messages, now) : waiting;
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
