package org.socialmap.catalog;

import org.socialmap.error.SocialMapException;

/** Thrown when a requested record does not exist or the caller may not see it. */
public final class NoSuchRecordException extends SocialMapException {
    private static final long serialVersionUID = 1;

    /** Creates an exception that does not name the record. */
    public NoSuchRecordException() {
        super("there is no such record");
    }
}
