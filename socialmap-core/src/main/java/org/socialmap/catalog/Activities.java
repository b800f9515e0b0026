package org.socialmap.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.socialmap.schedule.Occurrences;
import org.socialmap.schedule.Schedule;

/** Finds the activities of a period. All methods are pure functions and safe for use by many threads. */
public final class Activities {
    private Activities() {}

    /**
     * Returns the activities of these offers that start at or after {@code from} and before {@code to}, earliest first.
     * A service has no activities while it is not active or after it has ended.
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
                .thenComparing(activity -> activity.offer().serviceAtLocation().id()));
        return activities;
    }

    private static void add(Offer offer, Schedule schedule, Instant from, Instant to, List<Activity> activities) {
        LocalDate first = from.atZone(schedule.timeZone()).toLocalDate();
        LocalDate last = to.atZone(schedule.timeZone()).toLocalDate();
        for (LocalDate day : Occurrences.between(schedule, first, last)) {
            OpeningHours.Span span = OpeningHours.span(schedule, day);
            boolean within = !span.opens().isBefore(from) && span.opens().isBefore(to);
            if (within && offer.service().isOfferedOn(day)) {
                activities.add(new Activity(offer, schedule.activity().orElseThrow(), span.opens(), span.closes()));
            }
        }
    }
}
