package org.socialmap.http.pages;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.socialmap.catalog.Recurrence;
import org.socialmap.catalog.Schedule;

/**
 * The hours of a week as a form has them: for each day a time to open and one to close, in fields such as {@code opens.MO}. Immutable.
 *
 * @param days the days that are told, by the hours that they have
 */
record WeekHours(Map<Span, List<DayOfWeek>> days) {
    /** The days of a week, in its order. */
    static final List<DayOfWeek> WEEK = List.of(DayOfWeek.values());

    private static final int LETTERS = 2;

    /**
     * From when until when.
     *
     * @param closes at or before the opening it is on the next day
     */
    record Span(LocalTime opens, LocalTime closes) {}

    /** What a form tells; empty if a time is none, or one of the two is missing. */
    static Optional<WeekHours> of(FormFields fields) {
        Map<Span, List<DayOfWeek>> days = new LinkedHashMap<>();
        try {
            for (DayOfWeek day : WEEK) {
                Optional<LocalTime> opens = time(fields, "opens." + code(day));
                Optional<LocalTime> closes = time(fields, "closes." + code(day));
                if (opens.isPresent() != closes.isPresent()) {
                    return Optional.empty();
                }
                opens.map(from -> new Span(from, closes.orElseThrow()))
                        .ifPresent(span -> days.computeIfAbsent(span, any -> new ArrayList<>())
                                .add(day));
            }
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
        return Optional.of(new WeekHours(days));
    }

    private static Optional<LocalTime> time(FormFields fields, String name) {
        return fields.last(name).map(LocalTime::parse);
    }

    /** How RFC 5545, and a form, calls a day. */
    static String code(DayOfWeek day) {
        return day.name().substring(0, LETTERS);
    }

    /** As the map keeps them: every week, one schedule for all days with the same hours. */
    List<Schedule> schedules(ZoneId zone) {
        return days.entrySet().stream()
                .map(one -> new Schedule(
                        zone,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(weekly(one.getValue())),
                        List.of(),
                        Optional.of(one.getKey().opens()),
                        Optional.of(one.getKey().closes()),
                        false,
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    private static Recurrence weekly(List<DayOfWeek> days) {
        return Recurrence.parse(
                "FREQ=WEEKLY;BYDAY=" + days.stream().map(WeekHours::code).collect(Collectors.joining(",")));
    }
}
