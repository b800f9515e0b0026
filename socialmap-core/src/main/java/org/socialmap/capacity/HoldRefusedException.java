package org.socialmap.capacity;

/** A hold that was not granted, or can no longer be used. Nothing was changed. */
public final class HoldRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** A refusal for a reason. */
    public HoldRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why it was refused. */
    public enum Reason {
        /** Fewer places are free than were asked for. */
        NO_ROOM,
        /** What is known of the unit is too old, or nothing is: ring first. */
        STALE,
        /** The organization holds as many places as it may. */
        LIMIT,
        /** The idempotency key was used for another request. */
        KEY_REUSED,
        /** There is no such hold, or it is none of the asker's business. */
        UNKNOWN,
        /** It was not confirmed in time. */
        EXPIRED,
        /** It was released before. */
        RELEASED
    }

    /** Why it was refused. */
    public Reason reason() {
        return reason;
    }
}
