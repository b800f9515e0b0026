package org.socialmap.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.socialmap.language.Characters;

/**
 * How days repeat: the parts of an RFC 5545 recurrence rule that HSDS {@code schedule} has. The parts are not
 * validated.
 *
 * @param frequency {@code DAILY}, {@code WEEKLY}, {@code MONTHLY} or {@code YEARLY}
 * @param interval the number of periods from one occurrence to the next; 1 if absent
 * @param byDay days of the week, such as {@code MO,WE} or {@code 1SU}
 * @param byMonthDay days of the month, such as {@code 1,15,-1}
 * @param byWeekNumber weeks of the year, for {@code YEARLY}
 * @param byYearDay days of the year, for {@code YEARLY}
 * @param weekStart first day of the week, such as {@code MO}
 * @param until last day on which it can occur
 * @param count the number of occurrences
 */
public record Recurrence(
        String frequency,
        OptionalInt interval,
        Optional<String> byDay,
        Optional<String> byMonthDay,
        Optional<String> byWeekNumber,
        Optional<String> byYearDay,
        Optional<String> weekStart,
        Optional<LocalDate> until,
        OptionalInt count) {
    private static final Set<String> PARTS =
            Set.of("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYWEEKNO", "BYYEARDAY", "WKST", "UNTIL", "COUNT");

    /**
     * Returns a builder of a recurrence.
     *
     * @param frequency {@code DAILY}, {@code WEEKLY}, {@code MONTHLY} or {@code YEARLY}
     */
    public static Builder builder(String frequency) {
        return new Builder(frequency);
    }

    /** Returns a builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder(frequency);
        builder.interval = interval;
        builder.byDay = byDay;
        builder.byMonthDay = byMonthDay;
        builder.byWeekNumber = byWeekNumber;
        builder.byYearDay = byYearDay;
        builder.weekStart = weekStart;
        builder.until = until;
        builder.count = count;
        return builder;
    }

    /**
     * Parses a recurrence as {@link #rrule} writes it.
     *
     * @throws IllegalArgumentException if it has no frequency, a part that HSDS does not have, or a malformed number
     * @throws java.time.DateTimeException if the last day is malformed
     */
    public static Recurrence parse(String rrule) {
        Map<String, String> parts = new HashMap<>();
        for (String part : Characters.splitAt(rrule, c -> c == ';')) {
            String name = Characters.before(part, c -> c == '=');
            if (name.length() == part.length() || !PARTS.contains(name)) {
                throw new IllegalArgumentException("the recurrence has a part that is not supported");
            }
            parts.put(name, part.substring(name.length() + 1));
        }
        Builder recurrence = builder(
                part(parts, "FREQ").orElseThrow(() -> new IllegalArgumentException("the recurrence has no frequency")));
        number(parts, "INTERVAL").ifPresent(recurrence::interval);
        part(parts, "BYDAY").ifPresent(recurrence::byDay);
        part(parts, "BYMONTHDAY").ifPresent(recurrence::byMonthDay);
        part(parts, "BYWEEKNO").ifPresent(recurrence::byWeekNumber);
        part(parts, "BYYEARDAY").ifPresent(recurrence::byYearDay);
        part(parts, "WKST").ifPresent(recurrence::weekStart);
        part(parts, "UNTIL")
                .map(day -> LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE))
                .ifPresent(recurrence::until);
        number(parts, "COUNT").ifPresent(recurrence::count);
        return recurrence.build();
    }

    private static Optional<String> part(Map<String, String> parts, String name) {
        return Optional.ofNullable(parts.get(name));
    }

    private static OptionalInt number(Map<String, String> parts, String name) {
        return part(parts, name).stream().mapToInt(Integer::parseInt).findFirst();
    }

    /** Returns the recurrence as an RFC 5545 RRULE. */
    public String rrule() {
        StringBuilder rule = new StringBuilder("FREQ=").append(frequency);
        interval.ifPresent(value -> rule.append(";INTERVAL=").append(value));
        byDay.ifPresent(value -> rule.append(";BYDAY=").append(value));
        byMonthDay.ifPresent(value -> rule.append(";BYMONTHDAY=").append(value));
        byWeekNumber.ifPresent(value -> rule.append(";BYWEEKNO=").append(value));
        byYearDay.ifPresent(value -> rule.append(";BYYEARDAY=").append(value));
        weekStart.ifPresent(value -> rule.append(";WKST=").append(value));
        until.ifPresent(value -> rule.append(";UNTIL=").append(value.format(DateTimeFormatter.BASIC_ISO_DATE)));
        count.ifPresent(value -> rule.append(";COUNT=").append(value));
        return rule.toString();
    }

    /** Builds a recurrence. Not safe for use by many threads. */
    public static final class Builder {
        private final String frequency;
        private OptionalInt interval = OptionalInt.empty();
        private Optional<String> byDay = Optional.empty();
        private Optional<String> byMonthDay = Optional.empty();
        private Optional<String> byWeekNumber = Optional.empty();
        private Optional<String> byYearDay = Optional.empty();
        private Optional<String> weekStart = Optional.empty();
        private Optional<LocalDate> until = Optional.empty();
        private OptionalInt count = OptionalInt.empty();

        private Builder(String frequency) {
            this.frequency = Objects.requireNonNull(frequency, "frequency");
        }

        /** The number of periods from one occurrence to the next; 1 by default. */
        public Builder interval(int interval) {
            this.interval = OptionalInt.of(interval);
            return this;
        }

        /** The days of the week, such as {@code MO,WE} or {@code 1SU}; none by default. */
        public Builder byDay(String byDay) {
            this.byDay = Optional.of(Objects.requireNonNull(byDay, "byDay"));
            return this;
        }

        /** The days of the month, such as {@code 1,15,-1}; none by default. */
        public Builder byMonthDay(String byMonthDay) {
            this.byMonthDay = Optional.of(Objects.requireNonNull(byMonthDay, "byMonthDay"));
            return this;
        }

        /** The ISO 8601 weeks of the year, such as {@code 1,-1}, for {@code YEARLY}; none by default. */
        public Builder byWeekNumber(String byWeekNumber) {
            this.byWeekNumber = Optional.of(Objects.requireNonNull(byWeekNumber, "byWeekNumber"));
            return this;
        }

        /** The days of the year, such as {@code 1,-1}, for {@code YEARLY}; none by default. */
        public Builder byYearDay(String byYearDay) {
            this.byYearDay = Optional.of(Objects.requireNonNull(byYearDay, "byYearDay"));
            return this;
        }

        /** The first day of the week, such as {@code SU}; Monday by default (RFC 5545). */
        public Builder weekStart(String weekStart) {
            this.weekStart = Optional.of(Objects.requireNonNull(weekStart, "weekStart"));
            return this;
        }

        /** The last day on which it can occur; none by default. */
        public Builder until(LocalDate until) {
            this.until = Optional.of(Objects.requireNonNull(until, "until"));
            return this;
        }

        /** The number of occurrences; unlimited by default. */
        public Builder count(int count) {
            this.count = OptionalInt.of(count);
            return this;
        }

        /** Returns the recurrence. */
        public Recurrence build() {
            return new Recurrence(
                    frequency, interval, byDay, byMonthDay, byWeekNumber, byYearDay, weekStart, until, count);
        }
    }
}
