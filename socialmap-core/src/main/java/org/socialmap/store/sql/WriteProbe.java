package org.socialmap.store.sql;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.socialmap.error.StoreException;

/**
 * Knows whether writes succeed at present, from the last write; tries one if that failed or was long ago. Safe for use
 * by many threads.
 */
final class WriteProbe {
    /** How long the success of a write is assumed to hold for the next. */
    private static final long VALID_NANOS = 10_000_000_000L;
    /** A failure is retried after this time, so that recovery is noticed soon. */
    private static final long RETRY_AFTER_NANOS = 1_000_000_000L;

    private final AtomicInteger running = new AtomicInteger();
    private final ReentrantLock trying = new ReentrantLock();
    private volatile boolean failed;
    private volatile long knownNanos = System.nanoTime();

    /** Runs a write and records how it went. */
    <T> T observe(Supplier<T> writing) {
        running.incrementAndGet();
        try {
            T answer = writing.get();
            recordResult(false);
            return answer;
        } catch (StoreException e) {
            if (!e.isBusy()) {
                recordResult(true);
            }
            throw e;
        } finally {
            running.decrementAndGet();
        }
    }

    /**
     * Returns whether writes succeed.
     *
     * @param trial a small write that goes through {@link #observe}
     */
    boolean isWritable(Runnable trial) {
        long validNanos = failed ? RETRY_AFTER_NANOS : VALID_NANOS;
        boolean isKnown = System.nanoTime() - knownNanos < validNanos;
        // A running write will soon show its result, and a trial would have to wait for it.
        if (!isKnown && running.get() == 0 && trying.tryLock()) {
            try {
                trial.run();
            } catch (StoreException e) {
                // observe has recorded it.
            } finally {
                trying.unlock();
            }
        }
        return !failed;
    }

    private void recordResult(boolean isFailure) {
        failed = isFailure;
        knownNanos = System.nanoTime();
    }
}
