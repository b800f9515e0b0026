package org.socialmap.capacity;

/** "Still correct" was said of a unit of which nobody ever told anything. */
public final class NothingReportedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** For any unit. */
    public NothingReportedException() {
        super("nothing was ever reported of this unit");
    }
}
