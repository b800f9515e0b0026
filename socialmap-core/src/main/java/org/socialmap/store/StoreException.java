package org.socialmap.store;

/** The store cannot be used at present, or not as asked. Whether it was written is told by what kind of writing it was. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    StoreException(String message) {
        super(message);
    }

    static StoreException damaged() {
        return new StoreException("the store is damaged: put back a backup");
    }
}
