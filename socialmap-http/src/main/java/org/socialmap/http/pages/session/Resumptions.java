package org.socialmap.http.pages.session;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.socialmap.http.pages.address.Interrupted;

/**
 * How each page shows again what a person was sending when her session ended, once she has signed in. Nothing is sent
 * again: she presses the button herself. Safe for use by many threads.
 */
public final class Resumptions {
    private final Map<String, Resumption> byPath = new ConcurrentHashMap<>();

    /** Shows a form again. */
    public interface Resumption {
        /** Redirects to the page of the form, filled in as it was sent. */
        void resume(Context context, Session session, Interrupted form);
    }

    /** Adds how the pages below a path do it. */
    public void add(String path, Resumption resumption) {
        byPath.put(path, resumption);
    }

    /** Redirects to the page of a form; to the page that has the path of the form if no page said how. */
    public void resume(Context context, Session session, Interrupted form) {
        byPath.entrySet().stream()
                .filter(page -> form.path().equals(page.getKey()) || form.path().startsWith(page.getKey() + "/"))
                .max(Comparator.comparingInt(page -> page.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(Resumptions::open)
                .resume(context, session, form);
    }

    private static void open(Context context, Session session, Interrupted form) {
        SeeOther.redirect(context, form.path());
    }
}
