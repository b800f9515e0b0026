package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.util.Map;
import org.socialmap.http.pages.form.FormFields;

/** The page at {@code /}: a search box, the ways to start a search, and concrete examples of what the map offers. */
final class StartPage {
    private final Pages pages;

    StartPage(Pages pages) {
        this.pages = pages;
    }

    void page(Context context) {
        draw(context, false);
    }

    /** Shows the page, and that the page at the requested address is gone. */
    void expired(Context context) {
        draw(context, true);
    }

    private void draw(Context context, boolean expired) {
        Page page = pages.page(context, FormFields.of(context));
        pages.write(
                context,
                page,
                "start",
                Map.of(
                        "expired",
                        expired,
                        "examples",
                        pages.choices().examples(),
                        "prompts",
                        pages.map().prompts(pages.map().clock().instant(), page.locale())));
    }
}
