package org.socialmap.http.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.catalog.Activity;
import org.socialmap.json.body.ActivityBody;
import org.socialmap.json.body.LocationBody;
import org.socialmap.json.body.ServiceSummary;
import org.socialmap.need.Vocabulary;

/** The activities between two days, earliest first. */
public record ActivitiesBody(List<PlacedActivityBody> activities) {
    /** An activity with its service and location. */
    public record PlacedActivityBody(ActivityBody activity, ServiceSummary service, Optional<LocationBody> location) {}

    /** Converts activities to their wire form. */
    public static ActivitiesBody of(List<Activity> activities, Vocabulary vocabulary, Locale locale) {
        return new ActivitiesBody(activities.stream()
                .map(activity -> new PlacedActivityBody(
                        ActivityBody.of(activity, locale),
                        ServiceSummary.of(activity.offer(), locale),
                        activity.offer().location().map(location -> LocationBody.of(location, vocabulary, locale))))
                .toList());
    }
}
