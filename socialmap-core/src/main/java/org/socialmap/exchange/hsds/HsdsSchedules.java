package org.socialmap.exchange.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.socialmap.catalog.OpeningHours;
import org.socialmap.notation.Members;
import org.socialmap.schedule.Recurrence;
import org.socialmap.schedule.Schedule;

/**
 * Schedules in HSDS. HSDS schedules repeat weekly or monthly only and have no named time zones: the complete RFC 5545
 * rule is written beside them, with the name of the zone.
 */
final class HsdsSchedules {
    private static final Set<String> FREQUENCIES = Set.of("WEEKLY", "MONTHLY");
    private static final String EVERY_DAY = "MO,TU,WE,TH,FR,SA,SU";

    private HsdsSchedules() {}

    static ObjectNode write(Schedule schedule, HsdsParts parts) {
        Members members = new Members()
                .string("id", parts.id(HsdsKind.SCHEDULE, schedule.toString()))
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
     * Reads opening hours. A schedule that cannot be computed keeps only its description: unknown rather than wrong.
     *
     * @param defaultZone the time zone of times without one
     */
    static List<Schedule> read(HsdsFields fields, ZoneId defaultZone) {
        return fields.list(
                "schedules", schedule -> Optional.of(withoutUnreadableTimes(schedule(schedule, defaultZone))));
    }

    private static Schedule schedule(HsdsFields fields, ZoneId defaultZone) {
        Schedule.Builder schedule = Schedule.builder(fields.parsed("time_zone", ZoneId::of)
                .or(() -> fields.string("opens_at").flatMap(HsdsTimes::zone))
                .orElse(defaultZone));
        fields.date("dtstart").ifPresent(schedule::dtstart);
        fields.date("valid_from").ifPresent(schedule::validFrom);
        fields.date("valid_to").ifPresent(schedule::validTo);
        fields.parsed("rrule", Recurrence::parse).or(() -> recurrence(fields)).ifPresent(schedule::recurrence);
        schedule.exceptions(fields.strings("exceptions").stream()
                .flatMap(day -> HsdsTimes.day(day).stream())
                .toList());
        fields.time("opens_at").ifPresent(schedule::opensAt);
        fields.time("closes_at").ifPresent(schedule::closesAt);
        schedule.byAppointment(fields.flag("by_appointment"));
        fields.text("description").ifPresent(schedule::description);
        fields.text("activity").ifPresent(schedule::activity);
        return schedule.build();
    }

    private static Schedule withoutUnreadableTimes(Schedule schedule) {
        boolean hasTimes =
                schedule.opensAt().isPresent() || schedule.recurrence().isPresent();
        return !hasTimes || schedule.byAppointment() || OpeningHours.isReadable(schedule)
                ? schedule
                : schedule.toBuilder().withoutTimes().build();
    }

    private static Optional<Recurrence> recurrence(HsdsFields fields) {
        Optional<String> byDay = fields.string("byday");
        return fields.string("freq").or(() -> byDay.map(days -> "WEEKLY")).map(frequency -> {
            Recurrence.Builder recurrence = Recurrence.builder(frequency);
            fields.integer("interval").ifPresent(recurrence::interval);
            byDay.ifPresent(recurrence::byDay);
            fields.string("bymonthday").ifPresent(recurrence::byMonthDay);
            fields.string("byweekno").ifPresent(recurrence::byWeekNumber);
            fields.string("byyearday").ifPresent(recurrence::byYearDay);
            fields.string("wkst").ifPresent(recurrence::weekStart);
            fields.date("until").ifPresent(recurrence::until);
            fields.integer("count").ifPresent(recurrence::count);
            return recurrence.build();
        });
    }

    private static ObjectNode write(Recurrence recurrence) {
        boolean isDaily = recurrence.frequency().equals("DAILY")
                && recurrence.interval().orElse(1) == 1
                && recurrence.byDay().isEmpty()
                && recurrence.count().isEmpty();
        Optional<String> frequency = isDaily
                ? Optional.of("WEEKLY")
                : Optional.of(recurrence.frequency()).filter(FREQUENCIES::contains);
        return new Members()
                .written("until", recurrence.until())
                .integer("count", recurrence.count())
                .string("wkst", recurrence.weekStart())
                .string("freq", frequency)
                .integer("interval", recurrence.interval())
                .string("byday", isDaily ? Optional.of(EVERY_DAY) : recurrence.byDay())
                .string("byweekno", recurrence.byWeekNumber())
                .string("bymonthday", recurrence.byMonthDay())
                .string("byyearday", recurrence.byYearDay())
                .string("rrule", recurrence.rrule())
                .node();
    }
}
