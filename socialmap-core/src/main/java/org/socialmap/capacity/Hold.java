package org.socialmap.capacity;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Beds that are reserved until the provider has been rung. A hold names no person, and the provider does not see who
 * holds the beds. Immutable.
 *
 * @param code the code to say on the telephone
 * @param unitId the id of the unit
 * @param beds how many beds are held
 * @param state the last stored state; {@link #stateAt} decides whether the hold has expired
 * @param expiresAt when it ends unless it is confirmed
 * @param confirmedPosition the position of the map at which it was confirmed; empty if it was not
 * @param holder the id of the organization that holds the beds; empty for an administrator
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

    /** Returns a builder of a hold made by an administrator that is neither confirmed nor released. */
    public static Builder builder(HoldCode code, UUID unitId, int beds, Instant expiresAt) {
        return new Builder(code, unitId, beds, expiresAt);
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder(code, unitId, beds, expiresAt);
        builder.state = state;
        builder.confirmedPosition = confirmedPosition;
        builder.holder = holder;
        return builder;
    }

    /** Returns the state of this hold at a moment. */
    public State stateAt(Instant now) {
        return state == State.HELD && !now.isBefore(expiresAt) ? State.EXPIRED : state;
    }

    /** Returns a copy that does not reveal the holder. */
    public Hold withoutHolder() {
        return new Hold(code, unitId, beds, state, expiresAt, confirmedPosition, Optional.empty());
    }

    /** Returns a copy as it was when the hold was granted. */
    public Hold asGranted() {
        return new Hold(code, unitId, beds, State.HELD, expiresAt, OptionalLong.empty(), holder);
    }

    /**
     * Returns a permanently expired copy, for a hold whose beds were given away: setting back a clock does not restore
     * it.
     */
    public Hold expired() {
        return toBuilder().state(State.EXPIRED).build();
    }

    /** Returns a copy that is confirmed at a position. */
    public Hold confirmed(long position) {
        return toBuilder().state(State.CONFIRMED).confirmedPosition(position).build();
    }

    /** Returns a released copy. */
    public Hold released() {
        return toBuilder().state(State.RELEASED).build();
    }

    /** Builds a hold. Not safe for use by many threads. */
    public static final class Builder {
        private final HoldCode code;
        private final UUID unitId;
        private final int beds;
        private final Instant expiresAt;
        private State state = State.HELD;
        private OptionalLong confirmedPosition = OptionalLong.empty();
        private Optional<UUID> holder = Optional.empty();

        private Builder(HoldCode code, UUID unitId, int beds, Instant expiresAt) {
            this.code = Objects.requireNonNull(code, "code");
            this.unitId = Objects.requireNonNull(unitId, "unitId");
            this.beds = beds;
            this.expiresAt = Objects.requireNonNull(expiresAt, "expiresAt");
        }

        /** The stored state; {@link State#HELD} by default. */
        public Builder state(State state) {
            this.state = Objects.requireNonNull(state, "state");
            return this;
        }

        /** The position of the map at which the hold was confirmed; none by default. */
        public Builder confirmedPosition(long confirmedPosition) {
            this.confirmedPosition = OptionalLong.of(confirmedPosition);
            return this;
        }

        /** The id of the organization that holds the beds; by default none, as for an administrator. */
        public Builder holder(UUID holder) {
            this.holder = Optional.of(Objects.requireNonNull(holder, "holder"));
            return this;
        }

        /** Returns the hold. */
        public Hold build() {
            return new Hold(code, unitId, beds, state, expiresAt, confirmedPosition, holder);
        }
    }
}
