package org.socialmap.capacity;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Places held while somebody rings. It knows no person, and the provider is not told who holds them.
 *
 * @param code what the caller says on the telephone
 * @param state what was last done with it; whether it is expired is decided when it is read
 * @param expiresAt from when it holds nothing unless it was confirmed
 * @param confirmedPosition the position at which it was confirmed
 * @param holder the organization that holds it; empty for an administrator
 */
public record Hold(
        HoldCode code,
        UUID unitId,
        int places,
        State state,
        Instant expiresAt,
        OptionalLong confirmedPosition,
        Optional<UUID> holder) {
    /** What was done with a hold. */
    public enum State {
        /** It was granted. */
        HELD,
        /** Somebody comes. */
        CONFIRMED,
        /** Nobody comes. */
        RELEASED,
        /** Nothing was done in time. */
        EXPIRED
    }

    /** Returns what it is at a moment. */
    public State stateAt(Instant now) {
        return state == State.HELD && !now.isBefore(expiresAt) ? State.EXPIRED : state;
    }

    /** Returns the same without saying who holds it. */
    public Hold withoutHolder() {
        return new Hold(code, unitId, places, state, expiresAt, confirmedPosition, Optional.empty());
    }

    /** As it was when it was granted. */
    public Hold asGranted() {
        return new Hold(code, unitId, places, State.HELD, expiresAt, OptionalLong.empty(), holder);
    }

    /** Expired for good: its places were given away, and no clock that is set back brings them back. */
    public Hold expired() {
        return new Hold(code, unitId, places, State.EXPIRED, expiresAt, confirmedPosition, holder);
    }

    /** Confirmed at a position. */
    public Hold confirmed(long position) {
        return new Hold(code, unitId, places, State.CONFIRMED, expiresAt, OptionalLong.of(position), holder);
    }

    /** Released. */
    public Hold released() {
        return new Hold(code, unitId, places, State.RELEASED, expiresAt, confirmedPosition, holder);
    }
}
