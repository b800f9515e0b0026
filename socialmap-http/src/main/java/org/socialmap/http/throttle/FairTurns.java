package org.socialmap.http.throttle;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.socialmap.http.wire.Refusal;

/**
 * Lets requests be computed in turn. So many are at once; of those that wait, each client gets one turn and then the next client
 * has one, so that a client that asks for much waits for itself and holds nobody else up. A client is known as long as it
 * waits or has a turn. Safe for use by many threads.
 *
 * <p>Of what Jetty has, QoSHandler does not know clients, and ThreadLimitHandler counts a request while its body trickles in.
 */
public final class FairTurns {
    /** Threads that wait are cheap, but not free. Twice what the busiest clients of our load runs keep open. */
    static final int MOST_WAITING = 2_048;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(365);

    private final Room room = Room.ofThisMachine();
    private final int atOnce;
    private final int ofOneClient;
    private final Map<Network, Integer> running = new HashMap<>();
    private final Map<Network, Deque<CountDownLatch>> waiting = new LinkedHashMap<>();
    private int runningOfAll;
    private int waitingOfAll;

    /**
     * @param atOnce how many have a turn at the same time; at most half of them, and one at least, are one client's
     */
    public FairTurns(int atOnce) {
        this.atOnce = atOnce;
        this.ofOneClient = Math.max(1, atOnce / 2);
    }

    /** As many turns as keep the processors busy while some of them wait for a disk or a database. */
    public static FairTurns ofThisMachine() {
        return new FairTurns(4 * Runtime.getRuntime().availableProcessors());
    }

    /**
     * Waits for a turn.
     *
     * @throws Refusal 503 if too many wait already, or it does not come
     */
    void take(Network client) {
        take(client, enter(client, MOST_WAITING), LONGEST_WAIT);
    }

    /** Waits for a turn of what was begun, as long as it takes. */
    void takeAgain(Network client) {
        take(client, enter(client, Integer.MAX_VALUE), AS_LONG_AS_IT_TAKES);
    }

    private void take(Network client, CountDownLatch turn, Duration longest) {
        try {
            if (!turn.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                leave(client, turn);
                throw Refusal.busy();
            }
        } catch (InterruptedException e) {
            leave(client, turn);
            Thread.currentThread().interrupt();
            throw Refusal.busy();
        }
    }

    /** The room for answers that are not read yet. */
    Room room() {
        return room;
    }

    /** How many wait at present. */
    synchronized int waiting() {
        return waitingOfAll;
    }

    private synchronized CountDownLatch enter(Network network, int most) {
        if (waitingOfAll >= most) {
            throw Refusal.busy();
        }
        CountDownLatch turn = new CountDownLatch(1);
        waiting.computeIfAbsent(network, any -> new ArrayDeque<>()).add(turn);
        waitingOfAll++;
        begin();
        return turn;
    }

    /** Of somebody who waits no longer, whether or not the turn came meanwhile. */
    private synchronized void leave(Network network, CountDownLatch turn) {
        if (turn.getCount() == 0) {
            giveBack(network);
            return;
        }
        Deque<CountDownLatch> own = waiting.get(network);
        own.remove(turn);
        if (own.isEmpty()) {
            waiting.remove(network);
        }
        waitingOfAll--;
    }

    /** Ends a turn. */
    synchronized void giveBack(Network network) {
        runningOfAll--;
        running.computeIfPresent(network, (any, turns) -> turns == 1 ? null : turns - 1);
        begin();
    }

    /** Begins as many turns as are free; the client whose turn begins is the last in the row from then on. */
    private void begin() {
        Iterator<Map.Entry<Network, Deque<CountDownLatch>>> row =
                waiting.entrySet().iterator();
        while (runningOfAll < atOnce && row.hasNext()) {
            Map.Entry<Network, Deque<CountDownLatch>> next = row.next();
            Network network = next.getKey();
            if (running.getOrDefault(network, 0) < ofOneClient) {
                Deque<CountDownLatch> own = next.getValue();
                row.remove();
                own.remove().countDown();
                waitingOfAll--;
                runningOfAll++;
                running.merge(network, 1, Integer::sum);
                if (!own.isEmpty()) {
                    waiting.put(network, own);
                }
                row = waiting.entrySet().iterator();
            }
        }
    }
}
