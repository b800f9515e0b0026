package org.socialmap.catalog;

import org.socialmap.error.SocialMapException;

/** A record contains something that no store could return as it was, such as text that is not well-formed. */
public final class NotStorableException extends SocialMapException {
    private static final long serialVersionUID = 1;

    /** Creates an exception with a message that names no value. */
    public NotStorableException(String message) {
        super(message);
    }
}
