package org.socialmap.http.throttle;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.socialmap.http.wire.ApiProblem;

/**
 * Schedules the computation of requests fairly. A fixed number of requests runs at the same time. Waiting clients
 * take turns, so a client that sends many requests delays only itself. A client is remembered only while it waits or
 * runs. Safe for use by many threads.
 *
 * <p>Jetty's QoSHandler does not distinguish clients, and its ThreadLimitHandler counts a request while its body is
 * still arriving.
 */
public final class FairScheduler {
    /** Waiting threads are cheap, but not free. Twice as many as the busiest clients of our load tests keep open. */
    static final int MAX_WAITING = 2_048;

    private static final Duration MAX_WAIT = Duration.ofSeconds(20);

    private static final Duration UNBOUNDED_WAIT = Duration.ofDays(365);

    private final ResponseMemory room = ResponseMemory.ofThisMachine();
    private final int maxRunning;
    private final int maxPerClient;
    private final Map<Network, Integer> running = new HashMap<>();
    private final Map<Network, Deque<CountDownLatch>> waiting = new LinkedHashMap<>();
    private int totalRunning;
    private int totalWaiting;

    /**
     * Limits how many requests run at once.
     *
     * @param maxRunning the maximum for all clients together; one client may have half of them, and at least one
     */
    public FairScheduler(int maxRunning) {
        this.maxRunning = maxRunning;
        this.maxPerClient = Math.max(1, maxRunning / 2);
    }

    /**
     * Returns turns for this machine: enough to keep its processors busy while some requests wait for a disk or a
     * database.
     */
    public static FairScheduler ofThisMachine() {
        return new FairScheduler(4 * Runtime.getRuntime().availableProcessors());
    }

    /**
     * Waits for a turn.
     *
     * @throws ApiProblem 503 if too many requests wait already, or no turn comes in time
     */
    void acquire(Network client) {
        acquire(client, enqueue(client, MAX_WAITING), MAX_WAIT);
    }

    /** Waits without limit for a turn to continue a response that has started. */
    void reacquire(Network client) {
        acquire(client, enqueue(client, Integer.MAX_VALUE), UNBOUNDED_WAIT);
    }

    private void acquire(Network client, CountDownLatch turn, Duration maxWait) {
        try {
            if (!turn.await(maxWait.toMillis(), TimeUnit.MILLISECONDS)) {
                abandon(client, turn);
                throw ApiProblem.busy();
            }
        } catch (InterruptedException e) {
            abandon(client, turn);
            Thread.currentThread().interrupt();
            throw ApiProblem.busy();
        }
    }

    /** Returns the memory for responses that clients have not read yet. */
    ResponseMemory room() {
        return room;
    }

    /** Returns the number of waiting requests. */
    synchronized int waiting() {
        return totalWaiting;
    }

    private synchronized CountDownLatch enqueue(Network network, int maxWaiting) {
        if (totalWaiting >= maxWaiting) {
            throw ApiProblem.busy();
        }
        CountDownLatch turn = new CountDownLatch(1);
        waiting.computeIfAbsent(network, any -> new ArrayDeque<>()).add(turn);
        totalWaiting++;
        startTurns();
        return turn;
    }

    /** Removes a request that no longer waits, even if its turn has come in the meantime. */
    private synchronized void abandon(Network network, CountDownLatch turn) {
        if (turn.getCount() == 0) {
            release(network);
            return;
        }
        Deque<CountDownLatch> turns = requireNonNull(waiting.get(network));
        turns.remove(turn);
        if (turns.isEmpty()) {
            waiting.remove(network);
        }
        totalWaiting--;
    }

    /** Ends a turn. */
    synchronized void release(Network network) {
        totalRunning--;
        running.computeIfPresent(network, (any, count) -> count == 1 ? null : count - 1);
        startTurns();
    }

    /** Starts as many turns as are free. A client whose turn starts moves to the end of the queue. */
    private void startTurns() {
        Iterator<Map.Entry<Network, Deque<CountDownLatch>>> queue =
                waiting.entrySet().iterator();
        while (totalRunning < maxRunning && queue.hasNext()) {
            Map.Entry<Network, Deque<CountDownLatch>> next = queue.next();
            Network network = next.getKey();
            if (running.getOrDefault(network, 0) < maxPerClient) {
                Deque<CountDownLatch> turns = next.getValue();
                queue.remove();
                turns.remove().countDown();
                totalWaiting--;
                totalRunning++;
                running.merge(network, 1, Integer::sum);
                if (!turns.isEmpty()) {
                    waiting.put(network, turns);
                }
                queue = waiting.entrySet().iterator();
            }
        }
    }
}
