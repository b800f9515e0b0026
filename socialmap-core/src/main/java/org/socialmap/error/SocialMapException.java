package org.socialmap.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of the exceptions of a map: a caller asked for something that is not allowed or not possible, or the store could
 * not be used. Its message names a place and never a value. A fault of the program itself is never one of these.
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
