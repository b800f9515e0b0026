package org.socialmap.capacity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.socialmap.language.Characters;

/**
 * What a provider reports about the beds of a unit. A report never changes or replaces another one: the one added last
 * counts, whatever the times. Immutable.
 *
 * @param maximum how many beds there are, at most {@value #MAX_BEDS}
 * @param available how many of them were free when observed, from 0 to {@code maximum}
 * @param status whether a person can come
 * @param waitlist how many people are waiting
 * @param waitDays how many days they wait
 * @param notes anything else that is reported, as free text
 * @param closedUntil when the unit opens again; empty if it is not closed for a while
 * @param observedAt when this was observed; truncated to milliseconds
 */
public record CapacityReport(
        int maximum,
        int available,
        CapacityStatus status,
        OptionalInt waitlist,
        OptionalInt waitDays,
        Optional<String> notes,
        Optional<Instant> closedUntil,
        Instant observedAt) {
    /** The largest plausible number of beds in a unit. */
    public static final int MAX_BEDS = 100_000;

    /**
     * @throws IllegalArgumentException if the numbers contradict each other or the status, or the notes are malformed
     */
    public CapacityReport {
        if (available < 0 || available > maximum || maximum > MAX_BEDS) {
            throw new IllegalArgumentException("available must be from 0 to maximum");
        }
        if (!agrees(status, available)) {
            throw new IllegalArgumentException("the status contradicts the number of free beds");
        }
        if (!notes.map(Characters::isWellFormed).orElse(true)) {
            throw new IllegalArgumentException("the notes are not well-formed text");
        }
        closedUntil = closedUntil.map(until -> until.truncatedTo(ChronoUnit.MILLIS));
        observedAt = observedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Returns a builder of a report.
     *
     * @param maximum how many beds there are
     * @param available how many of them are free
     * @param observedAt when this was observed
     */
    public static Builder builder(int maximum, int available, Instant observedAt) {
        return new Builder(maximum, available, observedAt);
    }

    /** Returns whether a status is consistent with a number of free beds. */
    public static boolean agrees(CapacityStatus status, int available) {
        return switch (status) {
            case CAPACITY -> available > 0;
            case NO_CAPACITY -> available == 0;
            case WAITLIST, ADDITIONAL_ASSESSMENT_REQUIRED -> true;
        };
    }

    /** Returns the status that follows from the numbers alone. */
    static CapacityStatus statusOf(int available, OptionalInt waitlist) {
        if (available > 0) {
            return CapacityStatus.CAPACITY;
        }
        return waitlist.orElse(0) > 0 ? CapacityStatus.WAITLIST : CapacityStatus.NO_CAPACITY;
    }

    /** Returns the same report for a later moment, with another number of free beds. */
    CapacityReport reconfirmed(int stillAvailable, Instant moment) {
        Builder builder = toBuilder(maximum, stillAvailable, moment);
        builder.status = Optional.of(agrees(status, stillAvailable) ? status : statusOf(stillAvailable, waitlist));
        return builder.build();
    }

    /** Returns the same report with another closure. */
    CapacityReport closed(Optional<Instant> until) {
        return new CapacityReport(maximum, available, status, waitlist, waitDays, notes, until, observedAt);
    }

    /**
     * Returns a builder that starts with what does not depend on the number of beds: the waiting list, the notes, and
     * a closure that is not over. The status follows from the numbers.
     */
    Builder toBuilder(int newMaximum, int newAvailable, Instant moment) {
        Builder builder = new Builder(newMaximum, newAvailable, moment);
        builder.waitlist = waitlist;
        builder.waitDays = waitDays;
        builder.notes = notes;
        builder.closedUntil = closedUntil.filter(moment::isBefore);
        return builder;
    }

    /** Builds a report. Not safe for use by many threads. */
    public static final class Builder {
        private final int maximum;
        private final int available;
        private final Instant observedAt;
        private Optional<CapacityStatus> status = Optional.empty();
        private OptionalInt waitlist = OptionalInt.empty();
        private OptionalInt waitDays = OptionalInt.empty();
        private Optional<String> notes = Optional.empty();
        private Optional<Instant> closedUntil = Optional.empty();

        private Builder(int maximum, int available, Instant observedAt) {
            this.maximum = maximum;
            this.available = available;
            this.observedAt = Objects.requireNonNull(observedAt, "observedAt");
        }

        /** Whether a person can come. By default, this follows from the numbers. */
        public Builder status(CapacityStatus status) {
            this.status = Optional.of(Objects.requireNonNull(status, "status"));
            return this;
        }

        /** The number of people on the waiting list; unknown by default. */
        public Builder waitlist(int waitlist) {
            this.waitlist = OptionalInt.of(waitlist);
            return this;
        }

        /** The expected waiting time in days; unknown by default. */
        public Builder waitDays(int waitDays) {
            this.waitDays = OptionalInt.of(waitDays);
            return this;
        }

        /** Free text; none by default. */
        public Builder notes(String notes) {
            this.notes = Optional.of(Objects.requireNonNull(notes, "notes"));
            return this;
        }

        /** When a unit that is closed for a while opens again; it is not closed by default. */
        public Builder closedUntil(Instant closedUntil) {
            this.closedUntil = Optional.of(Objects.requireNonNull(closedUntil, "closedUntil"));
            return this;
        }

        /**
         * Returns the report.
         *
         * @throws IllegalArgumentException if the numbers contradict each other or the status, or the notes are
         *     malformed
         */
        public CapacityReport build() {
            return new CapacityReport(
                    maximum,
                    available,
                    status.orElseGet(() -> statusOf(available, waitlist)),
                    waitlist,
                    waitDays,
                    notes,
                    closedUntil,
                    observedAt);
        }
    }
}
