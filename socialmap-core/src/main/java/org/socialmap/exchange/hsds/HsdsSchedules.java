package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.socialmap.catalog.OpeningHours;
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
                .strings(
                        "exceptions",
                        schedule.exceptions().stream().map(LocalDate::toString).toList())
                .flag("by_appointment", schedule.byAppointment())
                .string("time_zone", schedule.timeZone().getId())
                .all(parts.texts()
                        .text("description", schedule.description())
                        .text("activity", schedule.activity())
                        .node())
                .node();
    }

    /**
     * When it is open. What cannot be worked out as days and times keeps its words only: unknown, not wrong.
     *
     * @param otherwise the zone of times that name none
     */
    static List<Schedule> read(HsdsFields fields, ZoneId otherwise) {
        return fields.list("schedules", schedule -> Optional.of(readable(schedule(schedule, otherwise))));
    }

    private static Schedule schedule(HsdsFields fields, ZoneId otherwise) {
        return new Schedule(
                fields.parsed("time_zone", ZoneId::of)
                        .or(() -> fields.string("opens_at").flatMap(HsdsTimes::zone))
                        .orElse(otherwise),
                fields.date("dtstart"),
                fields.date("valid_from"),
                fields.date("valid_to"),
                fields.parsed("rrule", Recurrence::parse).or(() -> recurrence(fields)),
                fields.strings("exceptions").stream()
                        .flatMap(day -> HsdsTimes.day(day).stream())
                        .toList(),
                fields.time("opens_at"),
                fields.time("closes_at"),
                fields.flag("by_appointment"),
                fields.text("description"),
                fields.text("activity"));
    }

    private static Schedule readable(Schedule schedule) {
        boolean timed = schedule.opensAt().isPresent() || schedule.recurrence().isPresent();
        return !timed || schedule.byAppointment() || OpeningHours.isReadable(schedule)
                ? schedule
                : new Schedule(
                        schedule.timeZone(),
                        schedule.dtstart(),
                        schedule.validFrom(),
                        schedule.validTo(),
                        Optional.empty(),
                        schedule.exceptions(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        schedule.description(),
                        schedule.activity());
    }

    private static Optional<Recurrence> recurrence(HsdsFields fields) {
        Optional<String> byDay = fields.string("byday");
        return fields.string("freq")
                .or(() -> byDay.map(days -> "WEEKLY"))
                .map(frequency -> new Recurrence(
                        frequency,
                        fields.integer("interval"),
                        byDay,
                        fields.string("bymonthday"),
                        fields.string("byweekno"),
                        fields.string("byyearday"),
                        fields.string("wkst"),
                        fields.date("until"),
                        fields.integer("count")));
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
