package org.socialmap.notation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.catalog.OpeningHours;
import org.socialmap.error.Problem.Code;
import org.socialmap.schedule.Recurrence;
import org.socialmap.schedule.Schedule;

/** Reads and writes schedules as JSON. A schedule that names no time zone has the given default. */
final class ScheduleJson {
    private static final Map<String, String> FREQUENCIES =
            Map.of("DAILY", "DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY", "YEARLY");

    private ScheduleJson() {}

    static List<Schedule> read(Fields fields, ZoneId defaultTimeZone) {
        return fields.objects("schedules", schedule -> schedule(schedule, defaultTimeZone));
    }

    private static Schedule schedule(Fields fields, ZoneId defaultTimeZone) {
        Schedule.Builder builder = Schedule.builder(
                fields.parsed("timezone", "IANA time zone", ZoneId::of).orElse(defaultTimeZone));
        fields.parsed("dtstart", "date", LocalDate::parse).ifPresent(builder::dtstart);
        fields.parsed("valid_from", "date", LocalDate::parse).ifPresent(builder::validFrom);
        fields.parsed("valid_to", "date", LocalDate::parse).ifPresent(builder::validTo);
        recurrence(fields).ifPresent(builder::recurrence);
        builder.exceptions(exceptions(fields));
        fields.parsed("opens_at", "time", ScheduleJson::time).ifPresent(builder::opensAt);
        fields.parsed("closes_at", "time", ScheduleJson::time).ifPresent(builder::closesAt);
        builder.byAppointment(fields.bool("by_appointment").orElse(false));
        TextJson.optional(fields, "description").ifPresent(builder::description);
        TextJson.optional(fields, "activity").ifPresent(builder::activity);
        Schedule schedule = builder.build();
        boolean timed = schedule.opensAt().isPresent() || schedule.recurrence().isPresent();
        if (timed && !schedule.byAppointment() && !OpeningHours.isReadable(schedule)) {
            fields.problems().add(fields.pointer(), Code.BAD_FORMAT, "days and times as in RFC 5545");
        }
        return schedule;
    }

    static ObjectNode write(Schedule schedule) {
        Members members = new Members()
                .string("timezone", schedule.timeZone().getId())
                .written("dtstart", schedule.dtstart())
                .written("valid_from", schedule.validFrom())
                .written("valid_to", schedule.validTo());
        schedule.recurrence().ifPresent(recurrence -> members.all(write(recurrence)));
        return members.strings(
                        "exceptions",
                        schedule.exceptions().stream().map(LocalDate::toString).toList())
                .written("opens_at", schedule.opensAt())
                .written("closes_at", schedule.closesAt())
                .flag("by_appointment", schedule.byAppointment())
                .text("description", schedule.description())
                .text("activity", schedule.activity())
                .node();
    }

    private static ObjectNode write(Recurrence recurrence) {
        return new Members()
                .string("freq", recurrence.frequency())
                .integer("interval", recurrence.interval())
                .string("byday", recurrence.byDay())
                .string("bymonthday", recurrence.byMonthDay())
                .string("byweekno", recurrence.byWeekNumber())
                .string("byyearday", recurrence.byYearDay())
                .string("wkst", recurrence.weekStart())
                .written("until", recurrence.until())
                .integer("count", recurrence.count())
                .node();
    }

    private static Optional<Recurrence> recurrence(Fields fields) {
        Optional<String> frequency = fields.oneOf("freq", FREQUENCIES);
        Recurrence.Builder builder = Recurrence.builder(frequency.orElse("WEEKLY"));
        fields.integer("interval", 1, 1000).ifPresent(builder::interval);
        fields.string("byday").ifPresent(builder::byDay);
        fields.string("bymonthday").ifPresent(builder::byMonthDay);
        fields.string("byweekno").ifPresent(builder::byWeekNumber);
        fields.string("byyearday").ifPresent(builder::byYearDay);
        fields.string("wkst").ifPresent(builder::weekStart);
        fields.parsed("until", "date", LocalDate::parse).ifPresent(builder::until);
        fields.integer("count", 1, 100_000).ifPresent(builder::count);
        Recurrence recurrence = builder.build();
        return frequency.map(present -> recurrence);
    }

    private static List<LocalDate> exceptions(Fields fields) {
        return fields.list("exceptions", (node, at) -> {
            try {
                return Optional.of(LocalDate.parse(node.asText()));
            } catch (DateTimeParseException e) {
                fields.problems().add(at, Code.BAD_FORMAT, "date");
                return Optional.empty();
            }
        });
    }

    /** Parses a time; people write 24:00 for the end of a day. */
    private static LocalTime time(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }
}
