package org.socialmap.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
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
}
