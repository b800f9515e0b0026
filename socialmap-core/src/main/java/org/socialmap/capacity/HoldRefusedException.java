package org.socialmap.capacity;

import org.socialmap.error.SocialMapException;

/** Thrown when a hold cannot be granted or can no longer be used. Nothing was changed. */
public final class HoldRefusedException extends SocialMapException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Creates an exception with a reason. */
    public HoldRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why a hold was refused. */
    public enum Reason {
        /** The unit is closed for a while. */
        CLOSED,
        /** Fewer beds are free than were requested. */
        NO_ROOM,
        /** The latest report is too old, or there is none: ring the provider first. */
        STALE,
        /** The organization already holds as many beds as it may. */
        LIMIT,
        /** The idempotency key was used for another request. */
        KEY_REUSED,
        /** There is no such hold, or the caller may not use it. */
        UNKNOWN,
        /** The hold was not confirmed in time. */
        EXPIRED,
        /** The hold was released before. */
        RELEASED
    }

    /** Returns why the hold was refused. */
    public Reason reason() {
        return reason;
    }
}
