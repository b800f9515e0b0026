package org.socialmap.store;

/** The store cannot be used at present, or not as asked. Whether it was written is told by what kind of writing it was. */
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

    /** Whether others were at work for too long; nothing is wrong with the store then. */
    boolean isBusy() {
        return busy;
    }

    static StoreException damaged() {
        return new StoreException("the store is damaged: restore a backup");
    }
}
