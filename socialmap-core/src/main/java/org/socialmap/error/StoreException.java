package org.socialmap.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the store cannot be used, at present or in this way. A failed write may have been stored nevertheless.
 */
public final class StoreException extends SocialMapException {
    private static final long serialVersionUID = 1;

    private final boolean busy;

    /** Creates an exception with its cause. */
    public StoreException(String message, Throwable cause) {
        this(message, cause, false);
    }

    /** Creates an exception with its cause, and whether other writes took too long. */
    public StoreException(String message, @Nullable Throwable cause, boolean busy) {
        super(message, cause);
        this.busy = busy;
    }

    /** Creates an exception without a cause. */
    public StoreException(String message) {
        this(message, null, false);
    }

    /** Returns whether the store is only busy: other writes took too long. */
    public boolean isBusy() {
        return busy;
    }

    /** Returns an exception that says that the store is damaged. */
    public static StoreException damaged() {
        return new StoreException("the store is damaged: restore a backup");
    }
}
