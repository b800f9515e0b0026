package org.socialmap.capacity;

import org.socialmap.error.SocialMapException;

/** A unit was confirmed as "still correct" although nothing was ever reported about it. */
public final class NothingReportedException extends SocialMapException {
    private static final long serialVersionUID = 1;

    /** Creates an exception that does not name the unit. */
    public NothingReportedException() {
        super("nothing was ever reported about this unit");
    }
}
