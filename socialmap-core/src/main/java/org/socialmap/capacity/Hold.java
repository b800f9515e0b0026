package org.socialmap.capacity;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Beds reserved while somebody rings the provider. A hold names no person, and the provider does not see who holds it.
 *
 * @param code the code to say on the telephone
 * @param beds how many beds are held
 * @param state the last stored state; whether it has expired is decided when it is read
 * @param expiresAt when it ends unless it is confirmed
 * @param confirmedPosition the position at which it was confirmed
 * @param holder the organization that holds it; empty for an administrator
 */
public record Hold(
        HoldCode code,
        UUID unitId,
        int beds,
        State state,
        Instant expiresAt,
        OptionalLong confirmedPosition,
        Optional<UUID> holder) {
    /** The state of a hold. */
    public enum State {
        /** Granted, and neither confirmed nor released. */
        HELD,
        /** The person will come. */
        CONFIRMED,
        /** Nobody will come. */
        RELEASED,
        /** Not confirmed in time. */
        EXPIRED
    }

    /** Returns its state at a moment. */
    public State stateAt(Instant now) {
        return state == State.HELD && !now.isBefore(expiresAt) ? State.EXPIRED : state;
    }

    /** Returns a copy that does not reveal the holder. */
    public Hold withoutHolder() {
        return new Hold(code, unitId, beds, state, expiresAt, confirmedPosition, Optional.empty());
    }

    /** Returns the hold as it was when granted. */
    public Hold asGranted() {
        return new Hold(code, unitId, beds, State.HELD, expiresAt, OptionalLong.empty(), holder);
    }

    /** Returns a permanently expired copy: its beds were given away, and setting back a clock does not return them. */
    public Hold expired() {
        return new Hold(code, unitId, beds, State.EXPIRED, expiresAt, confirmedPosition, holder);
    }

    /** Returns a copy that is confirmed at a position. */
    public Hold confirmed(long position) {
        return new Hold(code, unitId, beds, State.CONFIRMED, expiresAt, OptionalLong.of(position), holder);
    }

    /** Returns a released copy. */
    public Hold released() {
        return new Hold(code, unitId, beds, State.RELEASED, expiresAt, confirmedPosition, holder);
    }
}
