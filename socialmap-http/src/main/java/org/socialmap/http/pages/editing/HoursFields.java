package org.socialmap.http.pages.editing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.form.WeekHours;
import org.socialmap.schedule.Schedule;

/** The opening hours of a week in a form. Hours that such a form cannot show stay as they are until others are typed. */
final class HoursFields {
    private HoursFields() {}

    /** Returns the values that show schedules; empty if a form of a week cannot show them. */
    static Optional<Map<String, String>> values(List<Schedule> schedules) {
        Map<String, String> values = new HashMap<>();
        for (Schedule schedule : schedules) {
            List<DayOfWeek> days = WeekHours.days(schedule);
            if (days.isEmpty()) {
                return Optional.empty();
            }
            for (DayOfWeek day : days) {
                String taken =
                        values.put(opens(day), schedule.opensAt().orElseThrow().toString());
                if (taken != null) {
                    return Optional.empty();
                }
                values.put(closes(day), schedule.closesAt().orElseThrow().toString());
            }
        }
        return Optional.of(values);
    }

    private static String opens(DayOfWeek day) {
        return "opens." + WeekHours.code(day);
    }

    private static String closes(DayOfWeek day) {
        return "closes." + WeekHours.code(day);
    }

    /** Adds an error for each day with a malformed time, or only one of the two. */
    static void check(EditForm form, Map<String, String> errors) {
        for (DayOfWeek day : WeekHours.WEEK) {
            String opens = form.value(opens(day));
            String closes = form.value(closes(day));
            if (opens.isEmpty() != closes.isEmpty() || !isTime(opens) || !isTime(closes)) {
                errors.put(opens(day), "edit.error.hours");
            }
        }
    }

    private static boolean isTime(String text) {
        try {
            return text.isEmpty() || LocalTime.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Returns the schedules after the form; the same ones if nothing was typed that differs. */
    static List<Schedule> apply(FormFields fields, EditForm form, List<Schedule> current, ZoneId zone) {
        Map<String, String> typed = new HashMap<>();
        WeekHours.WEEK.forEach(day -> {
            form.find(opens(day)).ifPresent(time -> typed.put(opens(day), time));
            form.find(closes(day)).ifPresent(time -> typed.put(closes(day), time));
        });
        Optional<Map<String, String>> shown = values(current);
        return shown.orElse(Map.of()).equals(typed)
                ? current
                : WeekHours.of(fields).orElseThrow().schedules(zone);
    }
}
