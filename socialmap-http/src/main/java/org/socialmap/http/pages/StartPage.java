package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.util.Map;
import org.socialmap.http.pages.form.FormFields;

/** The page at {@code /}: a search box, the ways to start a search, and concrete examples of what the map offers. */
final class StartPage {
    /** A field that is present when a visit was just forgotten. */
    static final String FORGOTTEN = "forgotten";

    private final Pages pages;

    StartPage(Pages pages) {
        this.pages = pages;
    }

    void page(Context context) {
        draw(context, FormFields.of(context).last(FORGOTTEN).isPresent() ? "forgotten" : "");
    }

    /** Shows the page, and that the page at the requested address is gone. */
    void expired(Context context) {
        draw(context, "expired");
    }

    private void draw(Context context, String notice) {
        Page page = pages.page(context, FormFields.of(context));
        pages.write(
                context,
                page,
                "start",
                Map.of(
                        "notice",
                        notice,
                        "examples",
                        pages.choices().examples(),
                        "prompts",
                        pages.map().prompts(pages.map().clock().instant(), page.locale())));
    }
}
