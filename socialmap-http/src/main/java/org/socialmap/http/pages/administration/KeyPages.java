package org.socialmap.http.pages.administration;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.socialmap.KeyOperations;
import org.socialmap.KeyOperations.IssuedKey;
import org.socialmap.access.FixedKeyException;
import org.socialmap.access.KeyRequest;
import org.socialmap.http.pages.Page;
import org.socialmap.http.pages.administration.Administration.View;
import org.socialmap.http.pages.editing.EditForm;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.session.Session;
import org.socialmap.http.wire.ApiProblem;

/** The keys of the map: the list, a new one, and for each key a page on which to limit or revoke it. */
final class KeyPages {
    static final String LIST = Administration.OVERVIEW + "/keys";
    private static final String SURE = "sure";

    private final Administration administration;
    private final NewKeys newKeys;

    KeyPages(Administration administration) {
        this.administration = administration;
        this.newKeys = new NewKeys(administration.map().clock());
    }

    void list(Context context) {
        administration.show(context, LIST, "keys", view -> {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("keys", keys(view));
            parameters.put("roles", KeyForm.ROLES);
            parameters.put("made", newKeys.take(view.session()));
            return parameters;
        });
    }

    /** Makes a key, which the next page shows once. */
    void make(Context context) {
        FormFields fields = FormFields.of(context);
        administration.submit(context, fields, (session, page) -> {
            KeyForm.Filled<KeyRequest> filled = KeyForm.request(fields, page);
            if (filled.request().isEmpty()) {
                return FormResult.wrong(LIST, page.text("admin.errors"), filled.form());
            }
            IssuedKey issued = desk(session).issue(filled.request().get());
            newKeys.keep(session, issued.record().label(), issued.key());
            return FormResult.done(LIST, "");
        });
    }

    void key(Context context) {
        UUID id = id(context);
        administration.show(context, path(id), "key", view -> Map.of("shown", find(view.session(), view.page(), id)));
    }

    /** Makes a key end earlier. */
    void limit(Context context) {
        FormFields fields = FormFields.of(context);
        UUID id = id(context);
        administration.submit(context, fields, (session, page) -> {
            ShownKey shown = requireChangeable(session, page, id);
            KeyForm.Filled<Instant> filled = KeyForm.limit(fields, page);
            if (filled.request().isEmpty()) {
                return FormResult.wrong(path(id), page.text("admin.errors"), filled.form());
            }
            if (!shown.key().isValidAt(filled.request().get())) {
                EditForm later = filled.form().with(Map.of(KeyForm.LAST_DAY, "admin.key.last-day.later"));
                return FormResult.wrong(path(id), page.text("admin.errors"), later);
            }
            desk(session).limit(id, filled.request().get());
            return FormResult.done(
                    path(id), page.text("admin.key.limited", shown.key().label()));
        });
    }

    /** Revokes a key, if the administrator confirmed that. */
    void revoke(Context context) {
        FormFields fields = FormFields.of(context);
        UUID id = id(context);
        administration.submit(context, fields, (session, page) -> {
            ShownKey shown = requireChangeable(session, page, id);
            if (fields.last(SURE).isEmpty()) {
                return FormResult.wrong(
                        path(id),
                        page.text("admin.errors"),
                        FormResult.NO_FORM.with(Map.of(SURE, "admin.key.revoke.sure.missing")));
            }
            desk(session).revoke(id);
            return FormResult.done(
                    LIST, page.text("admin.key.revoked", shown.key().label()));
        });
    }

    /**
     * Returns a key that can be changed.
     *
     * @throws FixedKeyException if it cannot: the administrator signed in with it, or the server was started with it
     * @throws ApiProblem 404 if there is no such key
     */
    private ShownKey requireChangeable(Session session, Page page, UUID id) {
        ShownKey shown = find(session, page, id);
        if (shown.isOwn() || shown.state() == ShownKey.State.FIXED) {
            throw new FixedKeyException();
        }
        return shown;
    }

    private List<ShownKey> keys(View view) {
        return keys(view.session(), view.page());
    }

    private List<ShownKey> keys(Session session, Page page) {
        KeyOperations desk = desk(session);
        return desk.keys().stream()
                .map(key -> ShownKey.of(key, desk, page, session.actor().id()))
                .sorted(Comparator.comparing(ShownKey::state)
                        .thenComparing(shown -> shown.key().label(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(ShownKey::id))
                .toList();
    }

    private ShownKey find(Session session, Page page, UUID id) {
        return keys(session, page).stream()
                .filter(shown -> shown.id().equals(id))
                .findFirst()
                .orElseThrow(ApiProblem::notFound);
    }

    private KeyOperations desk(Session session) {
        return administration.map().keys(session.actor());
    }

    private static UUID id(Context context) {
        try {
            return UUID.fromString(context.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw ApiProblem.notFound();
        }
    }

    /** Returns the path of the page about a key. */
    static String path(UUID id) {
        return LIST + "/" + id;
    }
}
