package org.socialmap.understanding;

import org.socialmap.error.SocialMapException;

/** Thrown when a call exceeds its time limit. There is no partial result. */
public final class TimeLimitException extends SocialMapException {
    private static final long serialVersionUID = 1;

    /** Creates an exception that does not name the limit. */
    public TimeLimitException() {
        super("the time limit of the request is exceeded");
    }
}
