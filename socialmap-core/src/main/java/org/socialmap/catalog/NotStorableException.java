package org.socialmap.catalog;

import org.socialmap.error.SocialMapException;

/** Thrown when a record contains something that cannot be stored without loss, such as text that is not well-formed. */
public final class NotStorableException extends SocialMapException {
    private static final long serialVersionUID = 1;

    /** Creates an exception with a message that names no value. */
    public NotStorableException(String message) {
        super(message);
    }
}
