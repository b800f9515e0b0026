package org.socialmap.access;

import org.socialmap.error.SocialMapException;

/**
 * Thrown when a caller revokes the key with which the program was started. That key stays valid until the program is
 * started without it.
 */
public final class FixedKeyException extends SocialMapException {
    private static final long serialVersionUID = 1;

    /** Creates an exception for the one key that is set when the program starts. */
    public FixedKeyException() {
        super("the key was set at the start");
    }
}
