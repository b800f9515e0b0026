package org.socialmap.capacity;

import org.socialmap.error.SocialMapException;

/** Thrown when a caller confirms the report of a unit about which nothing was ever reported. */
public final class NothingReportedException extends SocialMapException {
    private static final long serialVersionUID = 1;

    /** Creates an exception that does not name the unit. */
    public NothingReportedException() {
        super("nothing was ever reported about this unit");
    }
}
