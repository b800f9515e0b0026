package org.socialmap.error;

/**
 * The store cannot be used at present, or not in this way. Whether a failed write was stored depends on the operation.
 */
public final class StoreException extends SocialMapException {
    private static final long serialVersionUID = 1;

    private final boolean busy;

    public StoreException(String message, Throwable cause) {
        this(message, cause, false);
    }

    public StoreException(String message, Throwable cause, boolean busy) {
        super(message, cause);
        this.busy = busy;
    }

    public StoreException(String message) {
        this(message, null);
    }

    /** Returns whether other writes took too long; then nothing is wrong with the store. */
    public boolean isBusy() {
        return busy;
    }

    public static StoreException damaged() {
        return new StoreException("the store is damaged: restore a backup");
    }
}
