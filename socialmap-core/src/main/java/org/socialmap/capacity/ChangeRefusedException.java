package org.socialmap.capacity;

import org.socialmap.error.SocialMapException;

/** Thrown when a change of a unit's numbers is not possible. Nothing was changed. */
public final class ChangeRefusedException extends SocialMapException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Creates an exception with a reason. */
    public ChangeRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why a change was refused. */
    public enum Reason {
        /** A number would fall below 0, or a bed on hold would count as taken. */
        BELOW_ZERO,
        /** More beds would be free than there are. */
        ABOVE_MAXIMUM,
        /** There is a later report than the one that the caller named. */
        SUPERSEDED,
        /** There is no report before the last one. */
        NOTHING_TO_UNDO,
        /** The last report was made too long ago. */
        UNDO_TOO_LATE,
        /** The unit would open again in the past, or in more than a year. */
        CLOSURE_OUT_OF_RANGE
    }

    /** Returns why the change was refused. */
    public Reason reason() {
        return reason;
    }
}
