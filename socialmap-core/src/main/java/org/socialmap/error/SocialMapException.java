package org.socialmap.error;

import org.jspecify.annotations.Nullable;

/**
 * The superclass of the exceptions of a map. A caller asked for something that is not allowed or not possible, or the
 * store could not be used. The message may name a position but never a value. A fault of the program itself is never a
 * {@code SocialMapException}.
 */
public abstract class SocialMapException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Creates an exception. */
    protected SocialMapException(String message) {
        super(message);
    }

    /** Creates an exception with its cause, if there is one. */
    protected SocialMapException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
