package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.socialmap.RecordOperations;
import org.socialmap.access.Actor;
import org.socialmap.catalog.RecordRevision;
import org.socialmap.catalog.ReferenceException;
import org.socialmap.catalog.VersionException;
import org.socialmap.http.pages.editing.NamedRecord;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.session.KeyLabels;
import org.socialmap.http.pages.session.Session;
import org.socialmap.http.pages.session.Sessions;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.language.Characters;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;

/** The history of a record for its editors: which key changed what and when, with a way to undo each change. */
final class RecordHistoryPages {
    private final Pages pages;
    private final Sessions sessions;

    RecordHistoryPages(Pages pages, Sessions sessions) {
        this.pages = pages;
        this.sessions = sessions;
    }

    /**
     * A change as the page shows it.
     *
     * @param by the name of the key that made it
     */
    record Entry(RecordRevision revision, String by) {}

    void organization(Context context) {
        show(context, RecordKind.ORGANIZATION);
    }

    void service(Context context) {
        show(context, RecordKind.SERVICE);
    }

    void location(Context context) {
        show(context, RecordKind.LOCATION);
    }

    void undoOrganization(Context context) {
        undo(context, RecordKind.ORGANIZATION);
    }

    void undoService(Context context) {
        undo(context, RecordKind.SERVICE);
    }

    void undoLocation(Context context) {
        undo(context, RecordKind.LOCATION);
    }

    private void show(Context context, RecordKind kind) {
        sessions.whenSignedIn(
                context, session -> draw(context, FormFields.of(context), session, reference(context, kind), ""));
    }

    private void undo(Context context, RecordKind kind) {
        FormFields fields = FormFields.of(context);
        Session session = sessions.sender(context, fields);
        Reference reference = reference(context, kind);
        String notice = "";
        if (fields.last("undo").isPresent()) {
            notice = undo(pages.map().records(session.actor()), reference, fields);
        }
        draw(context, fields, session, reference, notice);
    }

    private static String undo(RecordOperations desk, Reference reference, FormFields fields) {
        try {
            if (desk.find(reference).isEmpty()) {
                throw ApiProblem.notFound();
            }
            OptionalLong version = desk.undo(reference, number(fields, "undo"), number(fields, "version"));
            return version.isPresent() ? "history.undone" : "history.conflict";
        } catch (VersionException e) {
            return "history.stale";
        } catch (ReferenceException e) {
            return "history.conflict";
        }
    }

    private static Reference reference(Context context, RecordKind kind) {
        return new Reference(kind, RecordPages.id(context).orElseThrow(ApiProblem::notFound));
    }

    private static long number(FormFields fields, String name) {
        return fields.last(name)
                .filter(text -> Characters.isDigits(text, 1, 18))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private void draw(Context context, FormFields fields, Session session, Reference reference, String notice) {
        Page page = pages.staffPage(context, fields);
        RecordOperations desk = pages.map().records(session.actor());
        RecordOperations.VersionedRecord current = desk.find(reference).orElseThrow(ApiProblem::notFound);
        KeyLabels labels = KeyLabels.of(pages.map());
        List<Entry> entries = desk.history(reference).stream()
                .map(revision -> new Entry(revision, name(page, labels, revision.by())))
                .toList();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("session", session);
        parameters.put("notice", notice);
        parameters.put(
                "name", NamedRecord.name(current.record(), page.locale()).orElseGet(() -> page.text("edit.address")));
        parameters.put("path", NamedRecord.path(reference).orElseThrow(ApiProblem::notFound));
        parameters.put("version", current.version());
        parameters.put("entries", entries);
        pages.write(context, page, "history", parameters);
    }

    private static String name(Page page, KeyLabels labels, String by) {
        if (by.equals(Actor.LOADER.id())) {
            return page.text("history.by.data-set");
        }
        return labels.find(by).orElseGet(() -> page.text("history.by.program"));
    }
}
