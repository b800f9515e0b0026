package org.socialmap.http.pages.form;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.socialmap.language.Characters;
import org.socialmap.schedule.Recurrence;
import org.socialmap.schedule.Schedule;

/** Opening hours of a week in words, such as "Monday, Tuesday 09:00–17:00". */
public final class HoursText {
    private HoursText() {}

    /** Returns the hours of a schedule; empty if it does not repeat weekly on given days at given times. */
    public static Optional<String> of(Schedule schedule, Locale locale) {
        List<DayOfWeek> days = schedule.recurrence().map(HoursText::days).orElse(List.of());
        if (days.isEmpty()
                || schedule.opensAt().isEmpty()
                || schedule.closesAt().isEmpty()) {
            return Optional.empty();
        }
        String names = days.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                .collect(Collectors.joining(", "));
        return Optional.of(names + " " + schedule.opensAt().get() + "–"
                + schedule.closesAt().get());
    }

    /** Returns the days of the week on which something recurs every week; none if it recurs in another way. */
    static List<DayOfWeek> days(Recurrence recurrence) {
        String codes = recurrence.byDay().orElse("");
        boolean isPlain = recurrence.rrule().equals("FREQ=WEEKLY;BYDAY=" + codes);
        List<String> parts = Characters.splitAt(codes, c -> c == ',');
        List<DayOfWeek> days = WeekHours.WEEK.stream()
                .filter(day -> parts.contains(WeekHours.code(day)))
                .toList();
        return isPlain && days.size() == parts.size() ? days : List.of();
    }
}
