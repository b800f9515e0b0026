package org.socialmap.understanding;

/** A question takes longer than its limit. There is no partial answer. */
public final class TimeLimitException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TimeLimitException() {
        super("the question ran out of time");
    }
}
