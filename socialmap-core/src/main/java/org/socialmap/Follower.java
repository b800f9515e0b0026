package org.socialmap;

import java.time.Duration;
import org.socialmap.store.Store;
import org.socialmap.store.StoreException;

/** Keeps a map up with its store, on a thread of its own, until it is closed. */
final class Follower implements AutoCloseable {
    /** What others wrote is seen within this time, also when no notification of it comes. */
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(1);

    private final Store store;
    private final Runnable catchUp;
    private final Thread thread;
    private volatile boolean closed;

    Follower(Store store, Runnable catchUp) {
        this.store = store;
        this.catchUp = catchUp;
        this.thread = Thread.ofPlatform().daemon().name("socialmap-follower").start(this::run);
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

    /** A store that cannot be reached is tried again; answers go on from what is known. */
    private void step() throws InterruptedException {
        try {
            store.awaitChange(AT_LEAST_EVERY);
            catchUp.run();
        } catch (StoreException e) {
            Thread.sleep(AT_LEAST_EVERY);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
