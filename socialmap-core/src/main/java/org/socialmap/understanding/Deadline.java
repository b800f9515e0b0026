package org.socialmap.understanding;

import java.time.Duration;

/**
 * Ends a question that takes too long, from the first look at its words to the last line of its answer, by the clock of the
 * machine that counts and never jumps. For one thread.
 */
public final class Deadline {
    private static final int CHECK_EVERY = 1024;

    private final long startNanos = System.nanoTime();
    private final long limitNanos;
    private int calls;

    /** Of a question that begins now and may take so long. */
    public Deadline(Duration limit) {
        limitNanos = limit.toNanos();
    }

    /** Of a question that may take as long as it likes. */
    public static Deadline none() {
        return new Deadline(Duration.ofNanos(Long.MAX_VALUE));
    }

    /**
     * For what is done very often: looks at the clock now and then.
     *
     * @throws TimeLimitException if the time is over
     */
    public void check() {
        if (++calls % CHECK_EVERY == 0) {
            checkNow();
        }
    }

    /**
     * For a step that may take long by itself.
     *
     * @throws TimeLimitException if the time is over
     */
    public void checkNow() {
        if (System.nanoTime() - startNanos > limitNanos) {
            throw new TimeLimitException();
        }
    }
}
