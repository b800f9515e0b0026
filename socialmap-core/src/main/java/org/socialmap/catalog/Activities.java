package org.socialmap.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what takes place on a date. Pure functions, safe for use by many threads. */
public final class Activities {
    private Activities() {}

    /**
     * Returns what these offers have that begins from one moment until before another, earliest first. A service that
     * is not given, or has ended by then, has nothing.
     */
    public static List<Activity> between(Collection<Offer> offers, Instant from, Instant to) {
        List<Activity> activities = new ArrayList<>();
        for (Offer offer : offers) {
            for (Schedule schedule : OpeningHours.schedules(offer)) {
                if (schedule.activity().isPresent() && OpeningHours.isReadable(schedule)) {
                    add(offer, schedule, from, to, activities);
                }
            }
        }
        activities.sort(Comparator.comparing(Activity::starts)
                .thenComparing(activity -> activity.offer().at().id()));
        return activities;
    }

    private static void add(Offer offer, Schedule schedule, Instant from, Instant to, List<Activity> activities) {
        LocalDate first = from.atZone(schedule.timeZone()).toLocalDate();
        LocalDate last = to.atZone(schedule.timeZone()).toLocalDate();
        for (LocalDate day : Occurrences.between(schedule, first, last)) {
            OpeningHours.Span span = OpeningHours.span(schedule, day);
            boolean within = !span.opens().isBefore(from) && span.opens().isBefore(to);
            if (within && offer.service().isGivenOn(day)) {
                activities.add(new Activity(offer, schedule.activity().orElseThrow(), span.opens(), span.closes()));
            }
        }
    }
}
