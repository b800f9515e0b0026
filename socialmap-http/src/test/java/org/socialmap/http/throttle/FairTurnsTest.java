package org.socialmap.http.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.socialmap.http.wire.Refusal;

/** Whoever asks for much waits for itself. */
class FairTurnsTest {
    private static final int PATIENCE_SECONDS = 30;

    /** What is asked for turns. */
    private interface Gate {
        void take(InetAddress client);

        void giveBack(InetAddress client);

        int waiting();
    }

    private static Gate fair(int atOnce) {
        FairTurns turns = new FairTurns(atOnce);
        return new Gate() {
            @Override
            public void take(InetAddress client) {
                turns.acquire(Network.of(client));
            }

            @Override
            public void giveBack(InetAddress client) {
                turns.release(Network.of(client));
            }

            @Override
            public int waiting() {
                return turns.waiting();
            }
        };
    }

    /** First come, first served. */
    private static Gate inOneRow(int atOnce) {
        Semaphore row = new Semaphore(atOnce, true);
        return new Gate() {
            @Override
            public void take(InetAddress client) {
                row.acquireUninterruptibly();
            }

            @Override
            public void giveBack(InetAddress client) {
                row.release();
            }

            @Override
            public int waiting() {
                return row.getQueueLength();
            }
        };
    }

    @Test
    void whoAsksOnceWaitsForOneTurnOfEachOther() throws InterruptedException {
        assertThat(turnsBefore(FairTurnsTest::fair)).isLessThanOrEqualTo(3);
        assertThat(turnsBefore(FairTurnsTest::inOneRow)).as("a broken twin").isEqualTo(90);
    }

    /** Three clients ask 30 times each, then another asks once: how many turns of theirs begin before its own. */
    private static int turnsBefore(IntFunction<Gate> gates) throws InterruptedException {
        Gate gate = gates.apply(1);
        InetAddress holder = client(9);
        gate.take(holder);
        BlockingQueue<InetAddress> begun = new LinkedBlockingQueue<>();
        List<InetAddress> asking = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            asking.add(client(i % 3));
        }
        asking.add(client(4));
        for (InetAddress client : asking) {
            int before = gate.waiting();
            Thread.ofVirtual().start(() -> {
                gate.take(client);
                begun.add(client);
            });
            while (gate.waiting() == before) {
                Thread.onSpinWait();
            }
        }
        gate.giveBack(holder);
        int before = 0;
        for (InetAddress next = next(begun); !next.equals(client(4)); next = next(begun)) {
            before++;
            gate.giveBack(next);
        }
        return before;
    }

    private static InetAddress next(BlockingQueue<InetAddress> begun) throws InterruptedException {
        InetAddress next = begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("a turn that begins").isNotNull();
        return next;
    }

    @Test
    void noMoreAreAtOnceThanMayBeAndAllComeToAnEnd() throws InterruptedException {
        FairTurns turns = new FairTurns(4);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger[] ofClient = {new AtomicInteger(), new AtomicInteger(), new AtomicInteger()};
        AtomicInteger mostOfClient = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 600; i++) {
            int number = random.nextInt(3);
            boolean isInterrupted = random.nextInt(10) == 0;
            Thread thread = Thread.ofVirtual().start(() -> {
                try {
                    turns.acquire(Network.of(client(number)));
                } catch (Refusal e) {
                    return;
                }
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                mostOfClient.accumulateAndGet(ofClient[number].incrementAndGet(), Math::max);
                Thread.yield();
                ofClient[number].decrementAndGet();
                atOnce.decrementAndGet();
                turns.release(Network.of(client(number)));
            });
            if (isInterrupted) {
                thread.interrupt();
            }
            threads.add(thread);
        }
        for (Thread thread : threads) {
            assertThat(thread.join(Duration.ofSeconds(PATIENCE_SECONDS))).isTrue();
        }
        assertThat(most.get()).isLessThanOrEqualTo(4);
        assertThat(mostOfClient.get()).as("half of them are one client's").isLessThanOrEqualTo(2);
        assertThat(turns.waiting()).isZero();
        turns.acquire(Network.of(client(1)));
        turns.acquire(Network.of(client(1)));
        turns.acquire(Network.of(client(2)));
        turns.acquire(Network.of(client(2)));
    }

    @Test
    void whoFindsTooManyWaitingIsToldToComeAgain() {
        FairTurns turns = new FairTurns(1);
        turns.acquire(Network.of(client(1)));
        List<Thread> waiting = new ArrayList<>();
        while (turns.waiting() < FairTurns.MAX_WAITING) {
            int before = turns.waiting();
            waiting.add(Thread.ofVirtual().start(() -> {
                try {
                    turns.acquire(Network.of(client(2)));
                } catch (Refusal e) {
                    // It waits until the test ends.
                }
            }));
            while (turns.waiting() == before) {
                Thread.onSpinWait();
            }
        }
        assertThatThrownBy(() -> turns.acquire(Network.of(client(3))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(503));
        waiting.forEach(Thread::interrupt);
    }

    private static InetAddress client(int number) {
        try {
            return InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) number});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
