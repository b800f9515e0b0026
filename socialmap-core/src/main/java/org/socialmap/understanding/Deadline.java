package org.socialmap.understanding;

import java.time.Duration;

/**
 * Ends a question that takes too long, from the first look at its words to the last line of its answer, by the clock of the
 * machine that counts and never jumps. It looks at the clock only now and then, so that a question that asks for little is
 * answered even by a machine that is short of time. For one thread.
 */
public final class Deadline {
    /** What a look into the dictionary of a map for one word counts, beside one for a single comparison. */
    private static final int STEPS_OF_A_WORD = 128;

    private static final int STEPS_BETWEEN_LOOKS = 1024;

    private final long startNanos = System.nanoTime();
    private final long limitNanos;
    private int steps;

    /** Of a question that begins now and may take so long. */
    public Deadline(Duration limit) {
        limitNanos = limit.toNanos();
    }

    /** Of a question that may take as long as it likes. */
    public static Deadline none() {
        return new Deadline(Duration.ofNanos(Long.MAX_VALUE));
    }

    /**
     * For what is done very often.
     *
     * @throws TimeLimitException if the time is over
     */
    public void check() {
        check(1);
    }

    /**
     * For each word that is looked up in all that a map has.
     *
     * @throws TimeLimitException if the time is over
     */
    public void checkWord() {
        check(STEPS_OF_A_WORD);
    }

    private void check(int more) {
        steps += more;
        if (steps >= STEPS_BETWEEN_LOOKS) {
            steps = 0;
            if (System.nanoTime() - startNanos > limitNanos) {
                throw new TimeLimitException();
            }
        }
    }
}
