package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.wire.ProblemBody;

/** The page that people see when a request fails. Programs get a problem body instead. */
public final class ErrorPage {
    private final Pages pages;

    /** Creates the page. */
    public ErrorPage(Pages pages) {
        this.pages = pages;
    }

    /** Returns whether a browser made the request, judged by its {@code Accept} header. */
    private static boolean isFromBrowser(Context context) {
        String path = context.path().substring(context.contextPath().length());
        return !path.startsWith("/api")
                && Optional.ofNullable(context.header("Accept"))
                        .filter(types -> types.contains("text/html"))
                        .isPresent();
    }

    /** Shows the page if a browser made the request. Neither reads nor shows anything that was sent. */
    public boolean show(Context context, ProblemBody problem) {
        if (!isFromBrowser(context)) {
            return false;
        }
        context.status(problem.status());
        pages.write(context, pages.page(context, FormFields.NONE), "error", Map.of("problem", problem));
        return true;
    }
}
