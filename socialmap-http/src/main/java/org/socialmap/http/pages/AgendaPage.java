package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.socialmap.access.Audience;
import org.socialmap.http.pages.form.FormFields;

/** The activities of the next three months. */
final class AgendaPage {
    private static final Duration PERIOD = Duration.ofDays(92);

    private final Pages pages;

    AgendaPage(Pages pages) {
        this.pages = pages;
    }

    void page(Context context) {
        Page page = pages.page(context, FormFields.of(context));
        Instant now = pages.map().clock().instant();
        pages.write(
                context,
                page,
                "agenda",
                Map.of("activities", pages.map().activities(Audience.PUBLIC, now, now.plus(PERIOD))));
    }
}
