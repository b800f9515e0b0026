package org.socialmap.store;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Whether what is written is kept at present: known from the last writing, and tried out when that failed or was long ago. Safe
 * for use by many threads.
 */
final class WriteTrial {
    /** So long the last writing speaks for the next. */
    private static final long GOOD_FOR_NANOS = 10_000_000_000L;
    /** A failure is tried again after this time, so that the end of it is seen soon. */
    private static final long RETRY_AFTER_NANOS = 1_000_000_000L;

    private final AtomicInteger underWay = new AtomicInteger();
    private final ReentrantLock trying = new ReentrantLock();
    private volatile boolean failed;
    private volatile long knownNanos = System.nanoTime();

    /** Does a writing, and remembers how it went. */
    <T> T observe(Supplier<T> writing) {
        underWay.incrementAndGet();
        try {
            T answer = writing.get();
            ended(false);
            return answer;
        } catch (StoreException e) {
            if (!e.isBusy()) {
                ended(true);
            }
            throw e;
        } finally {
            underWay.decrementAndGet();
        }
    }

    /**
     * Returns whether writings are kept.
     *
     * @param trial a small writing that {@link #observe} sees
     */
    boolean isWritable(Runnable trial) {
        long good = failed ? RETRY_AFTER_NANOS : GOOD_FOR_NANOS;
        boolean isKnown = System.nanoTime() - knownNanos < good;
        // What is under way says soon how it went, and a trial would wait behind it.
        if (!isKnown && underWay.get() == 0 && trying.tryLock()) {
            try {
                trial.run();
            } catch (StoreException e) {
                // It was seen.
            } finally {
                trying.unlock();
            }
        }
        return !failed;
    }

    private void ended(boolean badly) {
        failed = badly;
        knownNanos = System.nanoTime();
    }
}
