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
import org.socialmap.http.wire.ApiProblem;

/** A client that sends many requests delays only itself. */
class FairSchedulerTest {
    private static final int PATIENCE_SECONDS = 30;

    /** Controls which requests run. */
    private interface Gate {
        void acquire(InetAddress client);

        void release(InetAddress client);

        int waiting();
    }

    private static Gate fair(int maxRunning) {
        FairScheduler turns = new FairScheduler(maxRunning);
        return new Gate() {
            @Override
            public void acquire(InetAddress client) {
                turns.acquire(Network.of(client));
            }

            @Override
            public void release(InetAddress client) {
                turns.release(Network.of(client));
            }

            @Override
            public int waiting() {
                return turns.waiting();
            }
        };
    }

    /** First come, first served. */
    private static Gate inOneQueue(int maxRunning) {
        Semaphore queue = new Semaphore(maxRunning, true);
        return new Gate() {
            @Override
            public void acquire(InetAddress client) {
                queue.acquireUninterruptibly();
            }

            @Override
            public void release(InetAddress client) {
                queue.release();
            }

            @Override
            public int waiting() {
                return queue.getQueueLength();
            }
        };
    }

    @Test
    void aSingleRequestWaitsForOneTurnOfEachOtherClient() throws InterruptedException {
        assertThat(turnsBefore(FairSchedulerTest::fair)).isLessThanOrEqualTo(3);
        assertThat(turnsBefore(FairSchedulerTest::inOneQueue))
                .as("a first-come, first-served queue")
                .isEqualTo(90);
    }

    /** Three clients send 30 requests each, then another sends one; returns how many turns start before its own. */
    private static int turnsBefore(IntFunction<Gate> gates) throws InterruptedException {
        Gate gate = gates.apply(1);
        InetAddress holder = client(9);
        gate.acquire(holder);
        BlockingQueue<InetAddress> started = new LinkedBlockingQueue<>();
        List<InetAddress> asking = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            asking.add(client(i % 3));
        }
        asking.add(client(4));
        for (InetAddress client : asking) {
            int before = gate.waiting();
            Thread.ofVirtual().start(() -> {
                gate.acquire(client);
                started.add(client);
            });
            while (gate.waiting() == before) {
                Thread.onSpinWait();
            }
        }
        gate.release(holder);
        int before = 0;
        for (InetAddress next = next(started); !next.equals(client(4)); next = next(started)) {
            before++;
            gate.release(next);
        }
        return before;
    }

    private static InetAddress next(BlockingQueue<InetAddress> started) throws InterruptedException {
        InetAddress next = started.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("a turn that starts").isNotNull();
        return next;
    }

    @Test
    void neverExceedsItsLimitsAndCompletesAllRequests() throws InterruptedException {
        FairScheduler turns = new FairScheduler(4);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger maxRunning = new AtomicInteger();
        AtomicInteger[] runningOfClient = {new AtomicInteger(), new AtomicInteger(), new AtomicInteger()};
        AtomicInteger maxRunningOfClient = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 600; i++) {
            int number = random.nextInt(3);
            boolean isInterrupted = random.nextInt(10) == 0;
            Thread thread = Thread.ofVirtual().start(() -> {
                try {
                    turns.acquire(Network.of(client(number)));
                } catch (ApiProblem e) {
                    return;
                }
                maxRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
                maxRunningOfClient.accumulateAndGet(runningOfClient[number].incrementAndGet(), Math::max);
                Thread.yield();
                runningOfClient[number].decrementAndGet();
                running.decrementAndGet();
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
        assertThat(maxRunning.get()).isLessThanOrEqualTo(4);
        assertThat(maxRunningOfClient.get())
                .as("one client may have half of them")
                .isLessThanOrEqualTo(2);
        assertThat(turns.waiting()).isZero();
        turns.acquire(Network.of(client(1)));
        turns.acquire(Network.of(client(1)));
        turns.acquire(Network.of(client(2)));
        turns.acquire(Network.of(client(2)));
    }

    @Test
    void rejectsRequestsWhenTheQueueIsFull() {
        FairScheduler turns = new FairScheduler(1);
        turns.acquire(Network.of(client(1)));
        List<Thread> waiting = new ArrayList<>();
        while (turns.waiting() < FairScheduler.MAX_WAITING) {
            int before = turns.waiting();
            waiting.add(Thread.ofVirtual().start(() -> {
                try {
                    turns.acquire(Network.of(client(2)));
                } catch (ApiProblem e) {
                    // It waits until the test ends.
                }
            }));
            while (turns.waiting() == before) {
                Thread.onSpinWait();
            }
        }
        assertThatThrownBy(() -> turns.acquire(Network.of(client(3))))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(503));
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
