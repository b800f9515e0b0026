package org.socialmap.engine;

import java.time.Duration;
import org.socialmap.error.StoreException;
import org.socialmap.health.FollowerHealth;
import org.socialmap.health.FollowerHealth.Failure;
import org.socialmap.store.Store;

/** Keeps a map up to date with its store, on a thread of its own, until it is closed. Failures are retried. */
final class Follower implements AutoCloseable {
    /** Writes of other programs are noticed within this time, even without a notification. */
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
    /** A fault of our own is unlikely to disappear, so retries become less frequent, up to this pause. */
    private static final Duration MAX_PAUSE = Duration.ofSeconds(30);

    private static final int MAX_DOUBLINGS = 5;

    private final Store store;
    private final Runnable catchUp;
    private final Thread thread;
    /** Held while catching up, because an interrupt would close the files of the index. */
    private final Object working = new Object();

    private volatile boolean closed;
    private volatile FollowerHealth state = FollowerHealth.SUCCEEDING;

    Follower(Store store, Runnable catchUp) {
        this.store = store;
        this.catchUp = catchUp;
        this.thread = Thread.ofPlatform().daemon().name("socialmap-follower").start(this::run);
    }

    /** Returns the state of the thread. */
    FollowerHealth state() {
        return state;
    }

    private void run() {
        while (!closed) {
            try {
                step();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Waits for a change and catches up. While this fails, answers use what is already known. */
    private void step() throws InterruptedException {
        try {
            store.awaitChange(POLL_INTERVAL);
            synchronized (working) {
                if (!closed) {
                    catchUp.run();
                }
            }
            state = FollowerHealth.SUCCEEDING;
        } catch (StoreException e) {
            state = state.after(Failure.STORE);
            Thread.sleep(POLL_INTERVAL);
        } catch (RuntimeException | Error e) {
            state = state.after(Failure.FAULT);
            Thread.sleep(pause(state.failures()));
        }
    }

    private static Duration pause(int failures) {
        Duration doubled = POLL_INTERVAL.multipliedBy(1L << Math.min(MAX_DOUBLINGS, failures - 1));
        return doubled.compareTo(MAX_PAUSE) < 0 ? doubled : MAX_PAUSE;
    }

    @Override
    public void close() {
        closed = true;
        synchronized (working) {
            thread.interrupt();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
