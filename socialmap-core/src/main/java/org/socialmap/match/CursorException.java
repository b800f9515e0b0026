package org.socialmap.match;

/** A cursor that cannot be used. Its message holds nothing of the cursor. */
public final class CursorException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean expired;

    CursorException(boolean expired) {
        super(expired ? "the cursor has expired" : "this is no cursor");
        this.expired = expired;
    }

    /** Whether it was a good cursor once. */
    public boolean isExpired() {
        return expired;
    }
}
