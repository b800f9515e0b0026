package org.socialmap.http.pages.administration;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.socialmap.access.Actor;
import org.socialmap.catalog.Catalog;
import org.socialmap.http.pages.Page;
import org.socialmap.http.pages.administration.Administration.View;

/** The first page of an administrator: what works, how much there is, and what can be done. */
final class OverviewPage {
    private final Administration administration;
    private final boolean hasKeys;

    /**
     * Creates the page.
     *
     * @param hasKeys whether the pages about keys are on this port
     */
    OverviewPage(Administration administration, boolean hasKeys) {
        this.administration = administration;
        this.hasKeys = hasKeys;
    }

    void page(Context context) {
        administration.show(
                context,
                Administration.OVERVIEW,
                "overview",
                view -> Map.of(
                        "health",
                        HealthLine.of(administration.map().health(), view.page()),
                        "counts",
                        counts(view),
                        "hasKeys",
                        hasKeys));
    }

    private List<String> counts(View view) {
        Page page = view.page();
        Actor actor = view.session().actor();
        Catalog catalog = page.dataSet().catalog();
        Instant now = page.now();
        long keys = administration.map().keys(actor).keys().stream()
                .filter(key -> key.isValidAt(now))
                .count();
        return List.of(
                page.text("admin.count.organizations", catalog.organizations().size()),
                page.text("admin.count.services", catalog.services().size()),
                page.text("admin.count.locations", catalog.locations().size()),
                page.text("admin.count.units", catalog.units().size()),
                page.text("admin.count.keys", keys),
                page.text(
                        "admin.count.remarks",
                        administration.map().feedback(actor).queue().size()));
    }
}
