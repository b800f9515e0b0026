package org.socialmap.catalog;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.socialmap.schedule.Recurrence;
import org.socialmap.schedule.Schedule;

/** An independent implementation of RFC 5545 that tests each day and each moment separately. */
final class DayByDay {
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final LocalDate LONG_AGO = LocalDate.of(1970, 1, 5);

    private DayByDay() {}

    record Span(Instant opens, Instant closes) {}

    static boolean isOpen(List<Span> spans, Instant at) {
        return spans.stream().anyMatch(span -> !at.isBefore(span.opens()) && at.isBefore(span.closes()));
    }

    /** Returns the first moment after another at which it opens or closes, if there is one within the spans. */
    static Optional<Instant> nextChange(List<Span> spans, Instant after, boolean toOpen) {
        TreeSet<Instant> borders = new TreeSet<>();
        spans.forEach(span -> borders.addAll(List.of(span.opens(), span.closes())));
        return borders.tailSet(after, false).stream()
                .filter(border -> isOpen(spans, border) == toOpen)
                .findFirst();
    }

    /** Returns every opening from two days before a moment to a number of days after it. */
    static List<Span> spans(List<Schedule> schedules, Instant at, int days) {
        List<Span> spans = new ArrayList<>();
        for (Schedule schedule : schedules) {
            if (schedule.byAppointment() || schedule.opensAt().isEmpty()) {
                continue;
            }
            LocalDate today = LocalDateTime.ofInstant(at, schedule.timeZone()).toLocalDate();
            for (LocalDate day = today.minusDays(2); day.isBefore(today.plusDays(days)); day = day.plusDays(1)) {
                if (belongs(schedule, day)) {
                    LocalTime opens = schedule.opensAt().get();
                    LocalTime closes = schedule.closesAt().get();
                    LocalDate last = closes.compareTo(opens) <= 0 ? day.plusDays(1) : day;
                    spans.add(new Span(instant(schedule, day, opens), instant(schedule, last, closes)));
                }
            }
        }
        return spans;
    }

    private static Instant instant(Schedule schedule, LocalDate day, LocalTime time) {
        ZoneRules rules = schedule.timeZone().getRules();
        LocalDateTime local = LocalDateTime.of(day, time);
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        ZoneOffset offset = offsets.isEmpty() ? rules.getTransition(local).getOffsetBefore() : offsets.getFirst();
        return local.toInstant(offset);
    }

    private static boolean belongs(Schedule schedule, LocalDate day) {
        if (schedule.validFrom().filter(day::isBefore).isPresent()
                || schedule.validTo().filter(day::isAfter).isPresent()
                || schedule.exceptions().contains(day)) {
            return false;
        }
        if (schedule.recurrence().isEmpty()) {
            return schedule.dtstart().filter(day::equals).isPresent();
        }
        Recurrence rule = schedule.recurrence().get();
        LocalDate start = schedule.dtstart().or(schedule::validFrom).orElse(LONG_AGO);
        if (day.isBefore(start) || rule.until().filter(day::isAfter).isPresent() || !matches(rule, start, day)) {
            return false;
        }
        return rule.count().isEmpty()
                || Stream.iterate(start, next -> next.plusDays(1))
                                .limit(ChronoUnit.DAYS.between(start, day) + 1)
                                .filter(earlier -> matches(rule, start, earlier))
                                .count()
                        <= rule.count().getAsInt();
    }

    private static boolean matches(Recurrence rule, LocalDate start, LocalDate day) {
        long interval = rule.interval().orElse(1);
        List<String> byDay = list(rule.byDay());
        List<String> byMonthDay = list(rule.byMonthDay());
        return switch (rule.frequency()) {
            case "DAILY" -> ChronoUnit.DAYS.between(start, day) % interval == 0;
            case "WEEKLY" ->
                ChronoUnit.WEEKS.between(week(rule, start), week(rule, day)) % interval == 0
                        && (byDay.isEmpty() ? day.getDayOfWeek() == start.getDayOfWeek() : byDay.contains(name(day)));
            case "MONTHLY" -> {
                boolean month = ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(day)) % interval == 0;
                boolean inMonth = byMonthDay.isEmpty()
                        || byMonthDay.stream().anyMatch(of -> isDay(of, day.getDayOfMonth(), day.lengthOfMonth()));
                boolean weekday = byDay.isEmpty() || byDay.stream().anyMatch(of -> isWeekday(of, day));
                boolean same =
                        !byDay.isEmpty() || !byMonthDay.isEmpty() || day.getDayOfMonth() == start.getDayOfMonth();
                yield month && inMonth && weekday && same;
            }
            default -> yearly(rule, start, day, interval, byDay);
        };
    }

    private static boolean yearly(Recurrence rule, LocalDate start, LocalDate day, long interval, List<String> byDay) {
        if ((day.getYear() - start.getYear()) % interval != 0) {
            return false;
        }
        if (rule.byYearDay().isPresent()) {
            return list(rule.byYearDay()).stream().anyMatch(of -> isDay(of, day.getDayOfYear(), day.lengthOfYear()));
        }
        if (rule.byWeekNumber().isPresent()) {
            return list(rule.byWeekNumber()).contains("" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                    && (byDay.isEmpty() ? day.getDayOfWeek() == start.getDayOfWeek() : byDay.contains(name(day)));
        }
        return day.getMonth() == start.getMonth() && day.getDayOfMonth() == start.getDayOfMonth();
    }

    private static boolean isDay(String of, int day, int length) {
        int wanted = Integer.parseInt(of);
        return wanted > 0 ? day == wanted : day == length + 1 + wanted;
    }

    private static boolean isWeekday(String of, LocalDate day) {
        if (!of.endsWith(name(day))) {
            return false;
        }
        String ordinal = of.substring(0, of.length() - 2);
        int fromStart = (day.getDayOfMonth() - 1) / 7 + 1;
        int fromEnd = (day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1;
        return ordinal.isEmpty() || Integer.parseInt(ordinal) == fromStart || Integer.parseInt(ordinal) == -fromEnd;
    }

    private static LocalDate week(Recurrence rule, LocalDate day) {
        DayOfWeek first = DayOfWeek.of(DAYS.indexOf(rule.weekStart().orElse("MO")) + 1);
        return day.with(TemporalAdjusters.previousOrSame(first));
    }

    private static String name(LocalDate day) {
        return DAYS.get(day.getDayOfWeek().getValue() - 1);
    }

    private static List<String> list(Optional<String> values) {
        return values.map(text -> List.of(text.split(","))).orElse(List.of());
    }
}
