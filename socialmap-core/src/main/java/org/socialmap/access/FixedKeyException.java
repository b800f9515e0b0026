package org.socialmap.access;

import org.socialmap.error.SocialMapException;

/**
 * The program set this key when it started, so it cannot be revoked: it stays valid until the program starts without
 * it.
 */
public final class FixedKeyException extends SocialMapException {
    private static final long serialVersionUID = 1;

    /** Creates an exception for the one key that is set when the program starts. */
    public FixedKeyException() {
        super("the key was set at the start");
    }
}
