package org.socialmap.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.socialmap.language.Text;

/**
 * When a service is open (HSDS {@code schedule}).
 *
 * @param timeZone IANA time zone of its days and times
 * @param dtstart the start of the recurrence, or the only day if nothing recurs
 * @param validFrom first day on which the schedule applies
 * @param validTo last day on which it applies
 * @param recurrence how its days repeat
 * @param exceptions days on which it does not apply
 * @param opensAt opening time
 * @param closesAt closing time; if not after the opening time, it is on the next day, so 00:00 to 00:00 is a whole day
 * @param byAppointment whether an appointment is needed
 * @param description the schedule in words
 * @param activity what takes place then, if it is something with a date; empty for opening hours
 */
public record Schedule(
        ZoneId timeZone,
        Optional<LocalDate> dtstart,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<Recurrence> recurrence,
        List<LocalDate> exceptions,
        Optional<LocalTime> opensAt,
        Optional<LocalTime> closesAt,
        boolean byAppointment,
        Optional<Text> description,
        Optional<Text> activity) {
    public Schedule {
        exceptions = List.copyOf(exceptions);
    }

    /**
     * Returns a builder of a schedule without days or times.
     *
     * @param timeZone IANA time zone of its days and times
     */
    public static Builder builder(ZoneId timeZone) {
        return new Builder(timeZone);
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder(timeZone);
        builder.dtstart = dtstart;
        builder.validFrom = validFrom;
        builder.validTo = validTo;
        builder.recurrence = recurrence;
        builder.exceptions = exceptions;
        builder.opensAt = opensAt;
        builder.closesAt = closesAt;
        builder.byAppointment = byAppointment;
        builder.description = description;
        builder.activity = activity;
        return builder;
    }

    /** Builds a schedule. Not safe for use by many threads. */
    public static final class Builder {
        private ZoneId timeZone;
        private Optional<LocalDate> dtstart = Optional.empty();
        private Optional<LocalDate> validFrom = Optional.empty();
        private Optional<LocalDate> validTo = Optional.empty();
        private Optional<Recurrence> recurrence = Optional.empty();
        private List<LocalDate> exceptions = List.of();
        private Optional<LocalTime> opensAt = Optional.empty();
        private Optional<LocalTime> closesAt = Optional.empty();
        private boolean byAppointment;
        private Optional<Text> description = Optional.empty();
        private Optional<Text> activity = Optional.empty();

        private Builder(ZoneId timeZone) {
            this.timeZone = Objects.requireNonNull(timeZone, "timeZone");
        }

        /** The IANA time zone of the days and times. */
        public Builder timeZone(ZoneId timeZone) {
            this.timeZone = Objects.requireNonNull(timeZone, "timeZone");
            return this;
        }

        /** The start of the recurrence, or the only day if nothing recurs; none by default. */
        public Builder dtstart(LocalDate dtstart) {
            this.dtstart = Optional.of(Objects.requireNonNull(dtstart, "dtstart"));
            return this;
        }

        /** The first day on which the schedule applies; by default there is no first day. */
        public Builder validFrom(LocalDate validFrom) {
            this.validFrom = Optional.of(Objects.requireNonNull(validFrom, "validFrom"));
            return this;
        }

        /** The last day on which the schedule applies; by default there is no last day. */
        public Builder validTo(LocalDate validTo) {
            this.validTo = Optional.of(Objects.requireNonNull(validTo, "validTo"));
            return this;
        }

        /** How the days repeat; by default they do not. */
        public Builder recurrence(Recurrence recurrence) {
            this.recurrence = Optional.of(Objects.requireNonNull(recurrence, "recurrence"));
            return this;
        }

        /** The days on which the schedule does not apply; none by default. */
        public Builder exceptions(List<LocalDate> exceptions) {
            this.exceptions = Objects.requireNonNull(exceptions, "exceptions");
            return this;
        }

        /** The opening time; unknown by default. */
        public Builder opensAt(LocalTime opensAt) {
            this.opensAt = Optional.of(Objects.requireNonNull(opensAt, "opensAt"));
            return this;
        }

        /** The closing time; unknown by default. If it is not after the opening time, it is on the next day. */
        public Builder closesAt(LocalTime closesAt) {
            this.closesAt = Optional.of(Objects.requireNonNull(closesAt, "closesAt"));
            return this;
        }

        /** Whether an appointment is needed; false by default. */
        public Builder byAppointment(boolean byAppointment) {
            this.byAppointment = byAppointment;
            return this;
        }

        /** The schedule in words; none by default. */
        public Builder description(Text description) {
            this.description = Optional.of(Objects.requireNonNull(description, "description"));
            return this;
        }

        /** The name of the activity that takes place; by default none, for opening hours. */
        public Builder activity(Text activity) {
            this.activity = Optional.of(Objects.requireNonNull(activity, "activity"));
            return this;
        }

        /** Removes the recurrence, the times and the need for an appointment: when it is open is unknown. */
        public Builder withoutTimes() {
            recurrence = Optional.empty();
            opensAt = Optional.empty();
            closesAt = Optional.empty();
            byAppointment = false;
            return this;
        }

        /** Returns the schedule. */
        public Schedule build() {
            return new Schedule(
                    timeZone,
                    dtstart,
                    validFrom,
                    validTo,
                    recurrence,
                    exceptions,
                    opensAt,
                    closesAt,
                    byAppointment,
                    description,
                    activity);
        }
    }
}
