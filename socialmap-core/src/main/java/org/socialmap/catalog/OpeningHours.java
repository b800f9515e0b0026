package org.socialmap.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.socialmap.record.Organization;
import org.socialmap.record.Service;
import org.socialmap.schedule.Occurrences;
import org.socialmap.schedule.Openness;
import org.socialmap.schedule.Schedule;

/**
 * Computes whether a service is open. If a change to daylight saving time skips a local time, the time moves by the
 * length of that change. If a local time occurs twice, its first occurrence counts (RFC 5545, section 3.3.5). All
 * methods are pure functions and safe for use by many threads.
 */
public final class OpeningHours {
    /** How far to look for the next opening: finally a little more than a year, for yearly schedules. */
    private static final int[] HORIZON_DAYS = {8, 40, 400};

    private OpeningHours() {}

    /**
     * Returns whether a service at a location is open at a moment. The schedules of the location count or, if it has
     * none, those of the service or, if it has none either, those of the organization.
     */
    public static Openness opennessAt(Offer offer, Instant moment) {
        return opennessAt(schedules(offer), moment);
    }

    /** Returns the schedules that apply to a service at a location. */
    public static List<Schedule> schedules(Offer offer) {
        List<Schedule> own = offer.serviceAtLocation().schedules();
        return own.isEmpty() ? schedules(offer.service(), offer.organization()) : own;
    }

    /** Returns the schedules of a service or, if it has none, the opening hours that it inherits. */
    public static List<Schedule> schedules(Service service, Organization organization) {
        List<Schedule> own = service.detail().schedules();
        return own.isEmpty() ? inherited(organization) : own;
    }

    /**
     * Returns whether the schedules of an offer are inherited from its organization, so that its source and date
     * count.
     */
    public static boolean areInherited(Offer offer) {
        return offer.serviceAtLocation().schedules().isEmpty()
                && offer.service().detail().schedules().isEmpty()
                && !inherited(offer.organization()).isEmpty();
    }

    /** An activity of the organization is not one of each of its services. */
    private static List<Schedule> inherited(Organization organization) {
        return organization.schedules().stream()
                .filter(schedule -> schedule.activity().isEmpty())
                .toList();
    }

    /** Returns whether something with these schedules is open at a moment. */
    public static Openness opennessAt(List<Schedule> schedules, Instant moment) {
        List<Schedule> timed = schedules.stream()
                .filter(OpeningHours::isReadable)
                .filter(schedule -> !schedule.byAppointment())
                .toList();
        for (int days : HORIZON_DAYS) {
            List<Span> spans = spans(timed, moment, days);
            Optional<Span> now =
                    spans.stream().filter(span -> span.contains(moment)).findFirst();
            if (now.isPresent()) {
                return new Openness(Openness.State.OPEN, end(now.get(), moment, days), Optional.empty());
            }
            Optional<Instant> next =
                    spans.stream().map(Span::opens).filter(moment::isBefore).findFirst();
            if (next.isPresent()) {
                return new Openness(closedState(schedules), Optional.empty(), next);
            }
        }
        return new Openness(closedState(schedules), Optional.empty(), Optional.empty());
    }

    /** Returns whether the days and times of a schedule can be computed. */
    public static boolean isReadable(Schedule schedule) {
        return schedule.opensAt().isPresent() && schedule.closesAt().isPresent() && Occurrences.areReadable(schedule);
    }

    /** Returns the state outside all opening times. It is certainly closed only if every schedule has times. */
    private static Openness.State closedState(List<Schedule> schedules) {
        if (schedules.isEmpty()
                || !schedules.stream().allMatch(schedule -> isReadable(schedule) || schedule.byAppointment())) {
            return Openness.State.UNKNOWN;
        }
        return schedules.stream().anyMatch(Schedule::byAppointment)
                ? Openness.State.BY_APPOINTMENT
                : Openness.State.CLOSED;
    }

    /** A time span, including its start and excluding its end. */
    record Span(Instant opens, Instant closes) {
        boolean contains(Instant moment) {
            return !moment.isBefore(opens) && moment.isBefore(closes);
        }
    }

    /** Returns all spans around a moment, ordered by start; spans that touch are merged. */
    private static List<Span> spans(List<Schedule> schedules, Instant moment, int days) {
        List<Span> single = new ArrayList<>();
        for (Schedule schedule : schedules) {
            LocalDate today = moment.atZone(schedule.timeZone()).toLocalDate();
            for (LocalDate day : Occurrences.between(schedule, today.minusDays(2), today.plusDays(days))) {
                Span span = span(schedule, day);
                if (span.opens().isBefore(span.closes())) {
                    single.add(span);
                }
            }
        }
        single.sort(Comparator.comparing(Span::opens).thenComparing(Span::closes));
        List<Span> merged = new ArrayList<>();
        for (Span span : single) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && !span.opens().isAfter(last.closes())) {
                Instant closes = last.closes().isAfter(span.closes()) ? last.closes() : span.closes();
                merged.set(merged.size() - 1, new Span(last.opens(), closes));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    static Span span(Schedule schedule, LocalDate day) {
        var opensAt = schedule.opensAt().orElseThrow();
        var closesAt = schedule.closesAt().orElseThrow();
        LocalDate closingDay = closesAt.isAfter(opensAt) ? day : day.plusDays(1);
        return new Span(
                ZonedDateTime.of(day, opensAt, schedule.timeZone()).toInstant(),
                ZonedDateTime.of(closingDay, closesAt, schedule.timeZone()).toInstant());
    }

    /** Returns when a span ends; empty if it reaches the horizon, because it then never closes. */
    private static Optional<Instant> end(Span now, Instant moment, int days) {
        boolean reachesHorizon = now.closes().isAfter(moment.plusSeconds((days - 1) * 86_400L));
        return reachesHorizon ? Optional.empty() : Optional.of(now.closes());
    }
}
