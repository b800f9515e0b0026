package org.socialmap.understanding.analysis;

import java.time.Duration;
import org.socialmap.understanding.TimeLimitException;

/**
 * A time limit for one request, from parsing its words to the last option of its result. Uses the monotonic clock of
 * the machine, and reads it only now and then, so that a small request succeeds even on a machine that is short of
 * time. For one thread.
 */
public final class Deadline {
    /** The cost of a dictionary lookup relative to a single comparison. */
    private static final int STEPS_PER_WORD = 128;

    private static final int STEPS_PER_CHECK = 1024;

    private final long startNanos = System.nanoTime();
    private final long limitNanos;
    private int steps;

    /** Starts a limit now. */
    public Deadline(Duration limit) {
        limitNanos = limit.toNanos();
    }

    /** Returns a deadline that never passes. */
    public static Deadline none() {
        return new Deadline(Duration.ofNanos(Long.MAX_VALUE));
    }

    /**
     * Checks the time after a cheap, frequent step.
     *
     * @throws TimeLimitException if the time is over
     */
    public void check() {
        check(1);
    }

    /**
     * Checks the time after a lookup of one word in the whole map.
     *
     * @throws TimeLimitException if the time is over
     */
    public void checkWord() {
        check(STEPS_PER_WORD);
    }

    private void check(int count) {
        steps += count;
        if (steps >= STEPS_PER_CHECK) {
            steps = 0;
            if (System.nanoTime() - startNanos > limitNanos) {
                throw new TimeLimitException();
            }
        }
    }
}
