package org.socialmap.match;

import org.socialmap.error.SocialMapException;

/** Thrown when a cursor cannot be used. The message contains nothing of the cursor. */
public final class CursorException extends SocialMapException {
    private static final long serialVersionUID = 1;

    private final boolean expired;

    public CursorException(boolean expired) {
        super(expired ? "the cursor has expired" : "not a cursor");
        this.expired = expired;
    }

    /** Returns whether it was a valid cursor before. */
    public boolean isExpired() {
        return expired;
    }
}
