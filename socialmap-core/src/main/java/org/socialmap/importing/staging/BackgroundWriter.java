package org.socialmap.importing.staging;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does work on one thread of its own beside the caller's, in the order in which it comes. At most one piece is under way, so
 * that what waits takes no more memory than that; and everything is done when {@link #join} returns. For one calling thread.
 */
public final class BackgroundWriter implements AutoCloseable {
    private final ExecutorService thread;
    private Future<?> underWay;

    /** @param name of the thread */
    public BackgroundWriter(String name) {
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        this.underWay = thread.submit(() -> {});
    }

    /** Begins a piece of work as soon as the one before is done. */
    public void begin(Runnable work) {
        join();
        underWay = thread.submit(work);
    }

    /**
     * Waits until the work is done.
     *
     * @throws RuntimeException or an error, as the work did
     */
    public void join() {
        try {
            underWay.get();
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case RuntimeException failure -> failure;
                case Error error -> throw error;
                default -> new IllegalStateException(e.getCause());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an import was writing", e);
        }
    }

    /** Ends the thread when the work that is under way is done; how that ended concerns nobody any more. */
    @Override
    public void close() {
        thread.close();
    }
}
