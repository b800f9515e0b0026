package org.socialmap.notation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.socialmap.catalog.Schedule;

/** Reads schedules. A schedule without a time zone of its own is meant in the given one. */
final class ScheduleJson {
    private ScheduleJson() {}

    static List<Schedule> read(Fields fields, ZoneId otherwise) {
        return fields.objects(
                "schedules",
                schedule -> new Schedule(
                        schedule.parsed("timezone", "IANA time zone", ZoneId::of)
                                .orElse(otherwise),
                        schedule.parsed("dtstart", "date", LocalDate::parse),
                        schedule.parsed("valid_from", "date", LocalDate::parse),
                        schedule.parsed("valid_to", "date", LocalDate::parse),
                        schedule.string("freq"),
                        schedule.integer("interval", 1, 1000),
                        schedule.string("byday"),
                        schedule.string("bymonthday"),
                        schedule.parsed("until", "date", LocalDate::parse),
                        schedule.integer("count", 1, 100_000),
                        schedule.parsed("opens_at", "time", LocalTime::parse),
                        schedule.parsed("closes_at", "time", LocalTime::parse),
                        TextJson.optional(schedule, "description")));
    }
}
