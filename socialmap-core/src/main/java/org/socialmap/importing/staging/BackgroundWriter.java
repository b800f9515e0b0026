package org.socialmap.importing.staging;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs tasks in order on a single thread of its own. At most one task is in progress, which bounds the memory for
 * pending work; all tasks are done when {@link #join} returns. For one calling thread.
 */
public final class BackgroundWriter implements AutoCloseable {
    private final ExecutorService thread;
    private Future<?> current;

    /** @param name the name of the thread */
    public BackgroundWriter(String name) {
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        this.current = thread.submit(() -> {});
    }

    /** Starts a task after the previous one is done. */
    public void start(Runnable task) {
        join();
        current = thread.submit(task);
    }

    /**
     * Waits until the current task is done.
     *
     * @throws RuntimeException or an error, if the task threw it
     */
    public void join() {
        try {
            current.get();
        } catch (ExecutionException e) {
            throw switch (requireNonNull(e.getCause())) {
                case RuntimeException failure -> failure;
                case Error error -> throw error;
                default -> new IllegalStateException(e.getCause());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an import was writing", e);
        }
    }

    /** Stops the thread after the current task and ignores the outcome of that task. */
    @Override
    public void close() {
        thread.close();
    }
}
