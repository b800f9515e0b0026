package org.socialmap.http.pages.form;

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
import org.socialmap.schedule.Recurrence;
import org.socialmap.schedule.Schedule;

/**
 * The hours of a week as form fields: for each day an opening and a closing time, such as {@code opens.MO}.
 * Immutable.
 *
 * @param days the days by their hours
 */
public record WeekHours(Map<Span, List<DayOfWeek>> days) {
    /** The days of the week, in order. */
    public static final List<DayOfWeek> WEEK = List.of(DayOfWeek.values());

    private static final int CODE_LENGTH = 2;

    /**
     * An opening and a closing time.
     *
     * @param closes the next day if not after the opening time
     */
    record Span(LocalTime opens, LocalTime closes) {}

    /** Parses a form; empty if a time is malformed or only one of the two is given. */
    public static Optional<WeekHours> of(FormFields fields) {
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

    /** Returns the code of a day in RFC 5545 and in forms. */
    public static String code(DayOfWeek day) {
        return day.name().substring(0, CODE_LENGTH);
    }

    /** Returns the days on which a schedule has the same hours every week; none if a form of a week cannot show it. */
    public static List<DayOfWeek> days(Schedule schedule) {
        boolean isPlain = schedule.opensAt().isPresent()
                && schedule.closesAt().isPresent()
                && !schedule.byAppointment()
                && schedule.dtstart().isEmpty()
                && schedule.validFrom().isEmpty()
                && schedule.validTo().isEmpty()
                && schedule.exceptions().isEmpty()
                && schedule.description().isEmpty()
                && schedule.activity().isEmpty();
        return isPlain ? schedule.recurrence().map(HoursText::days).orElse(List.of()) : List.of();
    }

    /** Converts the hours to weekly schedules, one for all days with the same hours. */
    public List<Schedule> schedules(ZoneId zone) {
        return days.entrySet().stream()
                .map(one -> Schedule.builder(zone)
                        .recurrence(weekly(one.getValue()))
                        .opensAt(one.getKey().opens())
                        .closesAt(one.getKey().closes())
                        .build())
                .toList();
    }

    private static Recurrence weekly(List<DayOfWeek> days) {
        return Recurrence.parse(
                "FREQ=WEEKLY;BYDAY=" + days.stream().map(WeekHours::code).collect(Collectors.joining(",")));
    }
}
