package org.socialmap.match;

import java.time.Duration;

/** Ends a match that takes too long, by the clock of the machine that counts and never jumps. For one thread. */
final class Deadline {
    private static final int CHECK_EVERY = 1024;

    private final long endNanos;
    private int calls;

    Deadline(Duration limit) {
        endNanos = System.nanoTime() + limit.toNanos();
    }

    void check() {
        if (++calls % CHECK_EVERY == 0 && System.nanoTime() - endNanos > 0) {
            throw new MatchTimeoutException();
        }
    }
}
