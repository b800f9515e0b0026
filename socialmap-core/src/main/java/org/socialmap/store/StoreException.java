package org.socialmap.store;

/**
 * The store cannot be used at present, or not in this way. Whether a failed write was stored depends on the operation.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean busy;

    StoreException(String message, Throwable cause) {
        this(message, cause, false);
    }

    StoreException(String message, Throwable cause, boolean busy) {
        super(message, cause);
        this.busy = busy;
    }

    StoreException(String message) {
        this(message, null);
    }

    /** Returns whether other writes took too long; then nothing is wrong with the store. */
    boolean isBusy() {
        return busy;
    }

    static StoreException damaged() {
        return new StoreException("the store is damaged: restore a backup");
    }
}
