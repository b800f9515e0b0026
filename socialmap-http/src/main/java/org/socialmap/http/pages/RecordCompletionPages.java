package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.socialmap.http.pages.editing.RecordQueue;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.session.Session;
import org.socialmap.http.pages.session.Sessions;
import org.socialmap.language.Characters;

/** The queue of records in which something is missing or old, for the editors of these records. */
final class RecordCompletionPages {
    private static final String PATH = "/fill";
    private static final String FROM = "from";

    private final Pages pages;
    private final Sessions sessions;

    RecordCompletionPages(Pages pages, Sessions sessions) {
        this.pages = pages;
        this.sessions = sessions;
    }

    /**
     * A page of the queue: an old telephone cannot load all of it.
     *
     * @param from the index of the first item
     * @param next the index of the first item on the next page, if there is one
     */
    record ItemList(List<RecordQueue.Item> items, int from, OptionalInt next) {
        private static final int PAGE_SIZE = 20;

        static ItemList of(List<RecordQueue.Item> all, long requested) {
            int from = Math.clamp(requested, 0, Math.max(0, all.size() - 1));
            int to = Math.min(all.size(), from + PAGE_SIZE);
            return new ItemList(
                    all.subList(from, to), from, to < all.size() ? OptionalInt.of(to) : OptionalInt.empty());
        }
    }

    void queue(Context context) {
        sessions.whenSignedIn(context, session -> draw(context, FormFields.of(context), session));
    }

    /** Returns what of a form says where in the queue one is. */
    FormFields place(FormFields fields) {
        return PageLanguage.with(fields, FROM);
    }

    private void draw(Context context, FormFields fields, Session session) {
        Page page = pages.staffPage(context, fields, pages.outcomes().find(session, PATH));
        List<RecordQueue.Item> items = RecordQueue.of(
                pages.map().records(session.actor()).quality(), page.dataSet().catalog(), page.locale());
        long from = fields.last(FROM)
                .filter(text -> Characters.isDigits(text, 1, 9))
                .map(Long::parseLong)
                .orElse(0L);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("session", session);
        parameters.put("total", items.size());
        parameters.put("list", ItemList.of(items, from));
        pages.write(context, page, "fill", parameters);
    }
}
