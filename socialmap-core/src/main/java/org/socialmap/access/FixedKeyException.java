package org.socialmap.access;

/** A key was to be revoked that the program set at its start: it opens until the program ends, or starts without it. */
public final class FixedKeyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** For the one key that is set at the start. */
    public FixedKeyException() {
        super("the key was set at the start");
    }
}
