package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.socialmap.RecordOperations;
import org.socialmap.access.Actor;
import org.socialmap.catalog.RecordRevision;
import org.socialmap.catalog.ReferenceException;
import org.socialmap.catalog.VersionException;
import org.socialmap.http.pages.address.AnswerAddresses;
import org.socialmap.http.pages.editing.NamedRecord;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.session.FormOutcomes.Outcome;
import org.socialmap.http.pages.session.KeyLabels;
import org.socialmap.http.pages.session.SeeOther;
import org.socialmap.http.pages.session.Session;
import org.socialmap.http.pages.session.Sessions;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.language.Characters;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;

/** The history of a record for its editors: which key changed what and when, with a way to undo each change. */
final class RecordHistoryPages {
    static final String UNDO = "undo";
    private static final String UNDONE = "history.undone";

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
        sessions.whenSignedIn(context, session -> draw(context, session, reference(context, kind)));
    }

    private void undo(Context context, RecordKind kind) {
        FormFields fields = FormFields.of(context);
        Session session = sessions.sender(context, fields);
        Reference reference = reference(context, kind);
        Locale language = pages.staffPage(context, fields).locale();
        String path = AnswerAddresses.page(context);
        RecordOperations desk = pages.map().records(session.actor());
        if (desk.find(reference).isEmpty()) {
            throw ApiProblem.notFound();
        }
        if (fields.last(UNDO).isPresent()) {
            pages.outcomes().submit(session, fields, path + " " + number(fields, UNDO), () -> {
                String notice = undo(desk, reference, fields);
                return new Outcome(path, language, notice, !notice.equals(UNDONE), Map.of());
            });
        } else {
            pages.outcomes().remember(session, Outcome.spoken(path, language));
        }
        SeeOther.redirect(context, path);
    }

    private static String undo(RecordOperations desk, Reference reference, FormFields fields) {
        try {
            OptionalLong version = desk.undo(reference, number(fields, UNDO), number(fields, "version"));
            return version.isPresent() ? UNDONE : "history.conflict";
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

    private void draw(Context context, Session session, Reference reference) {
        Optional<Outcome> outcome = pages.outcomes().find(session, AnswerAddresses.page(context));
        Page page = pages.staffPage(context, outcome);
        RecordOperations desk = pages.map().records(session.actor());
        RecordOperations.VersionedRecord current = desk.find(reference).orElseThrow(ApiProblem::notFound);
        KeyLabels labels = KeyLabels.of(pages.map());
        List<Entry> entries = desk.history(reference).stream()
                .map(revision -> new Entry(revision, name(page, labels, revision.by())))
                .toList();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("session", session);
        parameters.put("notice", outcome.map(Outcome::notice).orElse(""));
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
