package org.socialmap.http.pages.session;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Redirects from a form to the page that shows what it led to, so that reloading that page repeats nothing. */
public final class SeeOther {
    private SeeOther() {}

    /** Redirects to a path of this site, without the base path. */
    public static void redirect(Context context, String path) {
        context.redirect(context.contextPath() + path, HttpStatus.SEE_OTHER);
    }
}
