package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.socialmap.catalog.Recurrence;
import org.socialmap.catalog.Schedule;
import org.socialmap.notation.Members;

/**
 * Schedules by the names of HSDS. It repeats by the week and by the month only and has no named time zones: the whole rule
 * stands beside it as RFC 5545 has it, and the zone by its name.
 */
final class HsdsSchedules {
    private static final Set<String> FREQUENCIES = Set.of("WEEKLY", "MONTHLY");
    private static final String EVERY_DAY = "MO,TU,WE,TH,FR,SA,SU";

    private HsdsSchedules() {}

    static ObjectNode write(Schedule schedule, HsdsParts parts) {
        Members members = new Members()
                .string("id", parts.id("schedule", schedule.toString()))
                .written("valid_from", schedule.validFrom())
                .written("valid_to", schedule.validTo())
                .written("dtstart", schedule.dtstart());
        schedule.recurrence().ifPresent(recurrence -> members.all(write(recurrence)));
        return members.written("opens_at", schedule.opensAt())
                .written("closes_at", schedule.closesAt())
                .string("description", parts.in(schedule.description()))
                .strings(
                        "exceptions",
                        schedule.exceptions().stream().map(LocalDate::toString).toList())
                .flag("by_appointment", schedule.byAppointment())
                .string("time_zone", schedule.timeZone().getId())
                .string("activity", parts.in(schedule.activity()))
                .node();
    }

    private static ObjectNode write(Recurrence recurrence) {
        boolean daily = recurrence.frequency().equals("DAILY")
                && recurrence.interval().orElse(1) == 1
                && recurrence.byDay().isEmpty()
                && recurrence.count().isEmpty();
        Optional<String> frequency = daily
                ? Optional.of("WEEKLY")
                : Optional.of(recurrence.frequency()).filter(FREQUENCIES::contains);
        return new Members()
                .written("until", recurrence.until())
                .integer("count", recurrence.count())
                .string("wkst", recurrence.weekStart())
                .string("freq", frequency)
                .integer("interval", recurrence.interval())
                .string("byday", daily ? Optional.of(EVERY_DAY) : recurrence.byDay())
                .string("byweekno", recurrence.byWeekNumber())
                .string("bymonthday", recurrence.byMonthDay())
                .string("byyearday", recurrence.byYearDay())
                .string("rrule", recurrence.rrule())
                .node();
    }
}
