package org.socialmap;

import java.time.Duration;
import org.socialmap.Following.Failure;
import org.socialmap.store.Store;
import org.socialmap.store.StoreException;

/** Keeps a map up with its store, on a thread of its own, until it is closed. Whatever fails is tried again. */
final class Follower implements AutoCloseable {
    /** What others wrote is seen within this time, also when no notification of it comes. */
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(1);
    /** A fault of ours is not likely to go away: it is tried again ever less often, but not less often than this. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final int MAX_DOUBLINGS = 5;

    private final Store store;
    private final Runnable catchUp;
    private final Thread thread;
    /** Held while it follows: an interrupt would close the files of the index under it. */
    private final Object working = new Object();

    private volatile boolean closed;
    private volatile Following state = Following.WELL;

    Follower(Store store, Runnable catchUp) {
        this.store = store;
        this.catchUp = catchUp;
        this.thread = Thread.ofPlatform().daemon().name("socialmap-follower").start(this::run);
    }

    /** How it is doing. */
    Following state() {
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

    /** Answers go on from what is known as long as this fails. */
    private void step() throws InterruptedException {
        try {
            store.awaitChange(AT_LEAST_EVERY);
            synchronized (working) {
                if (!closed) {
                    catchUp.run();
                }
            }
            state = Following.WELL;
        } catch (StoreException e) {
            state = state.after(Failure.STORE);
            Thread.sleep(AT_LEAST_EVERY);
        } catch (RuntimeException | Error e) {
            state = state.after(Failure.FAULT);
            Thread.sleep(pause(state.failures()));
        }
    }

    private static Duration pause(int failures) {
        Duration doubled = AT_LEAST_EVERY.multipliedBy(1L << Math.min(MAX_DOUBLINGS, failures - 1));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
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
