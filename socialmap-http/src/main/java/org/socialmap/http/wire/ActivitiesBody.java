package org.socialmap.http.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.catalog.Activity;
import org.socialmap.need.Vocabulary;

/** What takes place between two days, earliest first. */
public record ActivitiesBody(List<PlacedActivityBody> activities) {
    /** One of them, with who gives it and where. */
    public record PlacedActivityBody(ActivityBody activity, ServiceSummary service, Optional<LocationBody> location) {}

    /** The activities as they travel. */
    public static ActivitiesBody of(List<Activity> activities, Vocabulary vocabulary, Locale locale) {
        return new ActivitiesBody(activities.stream()
                .map(activity -> new PlacedActivityBody(
                        ActivityBody.of(activity, locale),
                        ServiceSummary.of(activity.offer(), locale),
                        activity.offer().location().map(location -> LocationBody.of(location, vocabulary, locale))))
                .toList());
    }
}
