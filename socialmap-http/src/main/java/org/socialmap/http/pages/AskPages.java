package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.socialmap.match.CursorException;
import org.socialmap.match.MatchResult;

/**
 * Finds help: by words or needs, and then, for oneself or a client, by one question at a time. Whoever points somebody else the way
 * is asked nothing.
 */
final class AskPages {
    private final Pages pages;
    private final Choices choices;

    AskPages(Pages pages, Choices choices) {
        this.pages = pages;
        this.choices = choices;
    }

    void finder(Context context) {
        FormFields fields = FormFields.of(context);
        Page page = pages.page(context, fields);
        write(context, page, "finder", Asked.of(fields, page.dataSet()));
    }

    void signpost(Context context) {
        FormFields fields = FormFields.of(context);
        Page page = pages.page(context, fields);
        write(context, page, "signpost", Asked.of(fields, page.dataSet()).ofNobody());
    }

    private void write(Context context, Page page, String template, Asked asked) {
        pages.write(context, page, template, Map.of("asked", asked, "choices", choices, "answer", answer(page, asked)));
    }

    private Optional<MatchResult> answer(Page page, Asked asked) {
        try {
            return asked.profile(page).map(pages.map()::match);
        } catch (CursorException e) {
            // The map changed meanwhile; the answer as it is now begins at its first page.
            return asked.fromTheStart().profile(page).map(pages.map()::match);
        }
    }
}
