package org.socialmap.match;

/** A match that ran out of time. There are no partial totals. */
public final class MatchTimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MatchTimeoutException() {
        super("the match ran out of time");
    }
}
