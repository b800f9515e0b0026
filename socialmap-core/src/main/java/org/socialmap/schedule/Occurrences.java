package org.socialmap.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** Computes the days of a schedule. All methods are pure functions and safe for use by many threads. */
public final class Occurrences {
    /** A Monday before every schedule: the start of recurrences that state none. */
    private static final LocalDate DEFAULT_START = LocalDate.of(1970, 1, 5);

    private Occurrences() {}

    /**
     * Returns whether the days of a schedule can be computed: it is a single day, or a valid recurrence that has a
     * start if the start matters.
     */
    public static boolean areReadable(Schedule schedule) {
        if (schedule.recurrence().isEmpty()) {
            return schedule.dtstart().isPresent();
        }
        Recurrence recurrence = schedule.recurrence().get();
        boolean hasStart =
                schedule.dtstart().isPresent() || schedule.validFrom().isPresent();
        boolean needsStart = recurrence.interval().orElse(1) > 1
                || recurrence.count().isPresent()
                || recurrence.byDay().isEmpty()
                        && recurrence.byMonthDay().isEmpty()
                        && recurrence.byYearDay().isEmpty()
                        && recurrence.byWeekNumber().isEmpty()
                        && !recurrence.frequency().equals("DAILY");
        return (hasStart || !needsStart) && rule(recurrence).isPresent();
    }

    /** Returns the days of a schedule in a range, both ends inclusive, in order; none if they cannot be computed. */
    public static List<LocalDate> between(Schedule schedule, LocalDate from, LocalDate to) {
        LocalDate first = later(from, schedule.validFrom());
        LocalDate last = schedule.validTo().filter(to::isAfter).orElse(to);
        List<LocalDate> days = areReadable(schedule) ? days(schedule, first, last) : List.of();
        return days.stream().filter(day -> !schedule.exceptions().contains(day)).toList();
    }

    private static List<LocalDate> days(Schedule schedule, LocalDate first, LocalDate last) {
        if (schedule.recurrence().isEmpty()) {
            return schedule.dtstart()
                    .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                    .map(List::of)
                    .orElse(List.of());
        }
        LocalDate start = schedule.dtstart().or(schedule::validFrom).orElse(DEFAULT_START);
        List<LocalDate> days = new ArrayList<>();
        try {
            collect(schedule.recurrence().get(), start, first, last, days);
        } catch (IllegalArgumentException e) {
            // The library gives up on days that never occur, such as every 30 February: there are no further days.
        }
        return days;
    }

    private static void collect(
            Recurrence recurrence, LocalDate start, LocalDate first, LocalDate last, List<LocalDate> days) {
        RecurrenceRuleIterator iterator = rule(recurrence).orElseThrow().iterator(date(start));
        // Fast-forwarding would skip occurrences that have to be counted.
        if (recurrence.count().isEmpty() && first.isAfter(start)) {
            iterator.fastForward(date(first));
        }
        while (iterator.hasNext()) {
            DateTime next = iterator.nextDateTime();
            LocalDate day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
            if (day.isAfter(last)) {
                return;
            }
            if (!day.isBefore(first)) {
                days.add(day);
            }
        }
    }

    private static Optional<RecurrenceRule> rule(Recurrence recurrence) {
        try {
            return Optional.of(new RecurrenceRule(recurrence.rrule(), RecurrenceRule.RfcMode.RFC5545_STRICT));
        } catch (InvalidRecurrenceRuleException e) {
            return Optional.empty();
        }
    }

    private static DateTime date(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }

    private static LocalDate later(LocalDate day, Optional<LocalDate> other) {
        return other.filter(day::isBefore).orElse(day);
    }
}
