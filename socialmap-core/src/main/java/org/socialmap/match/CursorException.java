package org.socialmap.match;

import org.socialmap.error.SocialMapException;

/** Thrown when the cursor of a profile cannot be used. The message contains nothing from the cursor. */
public final class CursorException extends SocialMapException {
    private static final long serialVersionUID = 1;

    private final boolean expired;

    /**
     * Creates an exception.
     *
     * @param expired whether the cursor was valid before
     */
    public CursorException(boolean expired) {
        super(expired ? "the cursor has expired" : "not a cursor");
        this.expired = expired;
    }

    /** Returns whether the cursor was valid before; otherwise it never was. */
    public boolean isExpired() {
        return expired;
    }
}
