package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.socialmap.http.wire.ProblemBody;

/** What people see when something cannot be had. Programs get a problem instead. */
public final class TroublePage {
    private final Pages pages;

    /** One of these pages. */
    public TroublePage(Pages pages) {
        this.pages = pages;
    }

    /** Whether it is a person who asked, by what the browser says it takes. */
    private static boolean isDue(Context context) {
        String path = context.path().substring(context.contextPath().length());
        return !path.startsWith("/api")
                && Optional.ofNullable(context.header("Accept"))
                        .filter(types -> types.contains("text/html"))
                        .isPresent();
    }

    /** Answers the page if it is a person who asked; nothing of what was sent is read or shown. */
    public boolean show(Context context, ProblemBody problem) {
        if (!isDue(context)) {
            return false;
        }
        context.status(problem.status());
        pages.write(context, pages.page(context, FormFields.NONE), "trouble", Map.of("problem", problem));
        return true;
    }
}
