package org.socialmap.json.body;

import java.time.Instant;
import java.util.Locale;
import org.socialmap.catalog.Activity;

/** One occurrence of an activity. */
public record ActivityBody(String name, Instant starts, Instant ends) {
    /** Converts an activity, with texts in a language. */
    public static ActivityBody of(Activity activity, Locale locale) {
        return new ActivityBody(activity.name().in(locale), activity.starts(), activity.ends());
    }
}
