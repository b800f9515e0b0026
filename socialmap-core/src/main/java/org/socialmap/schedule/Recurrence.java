package org.socialmap.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.socialmap.language.Characters;

/**
 * How days repeat: the parts of RFC 5545 that HSDS {@code schedule} has.
 *
 * @param frequency {@code DAILY}, {@code WEEKLY}, {@code MONTHLY} or {@code YEARLY}
 * @param interval the number of periods between occurrences; 1 if absent
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
     * Parses a recurrence as {@link #rrule} writes it.
     *
     * @throws IllegalArgumentException if it has no frequency, or a part that HSDS does not have
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
        return new Recurrence(
                part(parts, "FREQ").orElseThrow(() -> new IllegalArgumentException("the recurrence has no frequency")),
                number(parts, "INTERVAL"),
                part(parts, "BYDAY"),
                part(parts, "BYMONTHDAY"),
                part(parts, "BYWEEKNO"),
                part(parts, "BYYEARDAY"),
                part(parts, "WKST"),
                part(parts, "UNTIL").map(day -> LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE)),
                number(parts, "COUNT"));
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
}
