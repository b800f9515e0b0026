package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.socialmap.FeedbackOperations;
import org.socialmap.access.Actor;
import org.socialmap.catalog.Catalog;
import org.socialmap.feedback.Note;
import org.socialmap.feedback.People;
import org.socialmap.feedback.Remark;
import org.socialmap.http.pages.address.AnswerAddresses;
import org.socialmap.http.pages.address.Interrupted;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.form.RemarkForm;
import org.socialmap.http.pages.session.FormOutcomes.Outcome;
import org.socialmap.http.pages.session.SeeOther;
import org.socialmap.http.pages.session.Session;
import org.socialmap.http.pages.session.Sessions;
import org.socialmap.http.pages.session.SingleUseForms;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.record.Service;

/** "This is not right": a small page of choices for everybody, and the queue of its answers for editors. */
final class RemarkPages {
    private static final String PATH = "/remarks";
    /** Stands in the address of the page that thanks for a remark. */
    private static final String SENT = "sent";
    /** Stands in the address of a page that was sent with something missing or wrong. */
    private static final String CHECKED = "checked";
    /** Stands in the address of a note that is shown again because its session had ended. */
    private static final String AGAIN = "again";

    private static final Set<String> STATES = Set.of(SENT, CHECKED, AGAIN);

    private final Pages pages;
    private final Sessions sessions;
    private final AnswerAddresses addresses;
    private final SingleUseForms<UUID> remarks;

    RemarkPages(Pages pages, Sessions sessions, AnswerAddresses addresses) {
        this.pages = pages;
        this.sessions = sessions;
        this.addresses = addresses;
        this.remarks = new SingleUseForms<>(pages.map().clock());
    }

    /**
     * A remark in the queue.
     *
     * @param organization the name of the organization
     */
    record Queued(Remark remark, Service service, String organization) {}

    /** Asks what is not right, or thanks for it once it was sent. */
    void ask(Context context) {
        FormFields fields = FormFields.of(context);
        boolean isSent = fields.last(SENT).isPresent();
        draw(context, fields, isSent ? "remark.thanks" : notice(fields), isSent);
    }

    private String notice(FormFields fields) {
        if (fields.last(AGAIN).isPresent()) {
            return "signin.again";
        }
        return fields.last(CHECKED).isPresent()
                ? RemarkForm.of(fields, pages.map().dataSet().vocabulary())
                        .problem(pages.map().feedback(Actor.ANYBODY).today())
                        .orElse("")
                : "";
    }

    /** Stores what is not right. A caseworker who is signed in sends the token of the session along. */
    void add(Context context) {
        FormFields fields = FormFields.of(context);
        boolean isNote = fields.last("source").isPresent();
        Optional<Session> session = isNote ? Optional.of(sessions.sender(context, fields)) : Optional.empty();
        Actor actor = session.map(Session::actor).orElse(Actor.ANYBODY);
        FeedbackOperations feedback = pages.map().feedback(actor);
        LocalDate today = feedback.today();
        UUID service = RecordPages.id(context).orElseThrow(ApiProblem::notFound);
        RemarkForm form = RemarkForm.of(fields, pages.map().dataSet().vocabulary());
        FormFields asked = fields.without(STATES);
        if (form.problem(today).isPresent()) {
            addresses.redirect(context, page(service), asked.with(CHECKED, "yes"));
            return;
        }
        // Neither reloading the page nor a second press must say it again.
        String id =
                fields.last(SingleUseForms.ID).orElseGet(() -> UUID.randomUUID().toString());
        remarks.submit(id + " " + service, said -> true, () -> {
            Optional<Note> note = form.note(today);
            pages.remarkGuard().count(context, note.map(learned -> actor.id()), service);
            feedback.add(service, form.claim(), note);
            return service;
        });
        addresses.redirect(
                context, page(service), asked.without(RemarkForm.fields()).with(SENT, "yes"));
    }

    private static String page(UUID service) {
        return "/services/" + service + "/remark";
    }

    /** Shows the form of a note again. */
    void resumeNote(Context context, Session session, Interrupted note) {
        UUID service = RecordPages.uuid(note.path().substring(note.path().lastIndexOf('/') + 1))
                .orElseThrow(ApiProblem::notFound);
        FormFields typed = note.fields().without(STATES);
        addresses.redirect(context, page(service), note.isWhole() ? typed.with(AGAIN, "yes") : typed);
    }

    /** Shows the queue again. */
    void resume(Context context, Session session, Interrupted form) {
        Page page = pages.staffPage(context, form.typed());
        Outcome outcome = form.path().equals(PATH)
                ? Outcome.spoken(PATH, page.locale())
                : new Outcome(PATH, page.locale(), page.text(Pages.interrupted(form)), true, Map.of());
        pages.outcomes().remember(session, outcome);
        SeeOther.redirect(context, PATH);
    }

    private void draw(Context context, FormFields fields, String notice, boolean isSent) {
        Optional<Session> session =
                sessions.find(context).filter(known -> known.actor().mayNote());
        Page page = pages.page(context, fields);
        FinderState state = FinderState.of(fields, page.dataSet());
        Catalog catalog = pages.map()
                .catalog(session.map(known -> known.actor().audience()).orElse(Actor.ANYBODY.audience()));
        Service service = RecordPages.id(context).flatMap(catalog::findService).orElseThrow(ApiProblem::notFound);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("state", state);
        parameters.put("service", service);
        parameters.put("session", session);
        parameters.put("form", RemarkForm.of(fields, page.dataSet().vocabulary()));
        parameters.put("people", People.all(page.dataSet().vocabulary()));
        parameters.put("notice", notice);
        parameters.put("sent", isSent);
        parameters.put("today", pages.map().feedback(Actor.ANYBODY).today());
        pages.write(context, page, "remark", parameters);
    }

    void queue(Context context) {
        sessions.whenSignedIn(context, session -> {
            Optional<Outcome> outcome = pages.outcomes().find(session, PATH);
            Page page = pages.staffPage(context, outcome);
            pages.write(
                    context,
                    page,
                    "remarks",
                    Map.of(
                            "session",
                            session,
                            "queue",
                            queue(session.actor()),
                            "notice",
                            outcome.map(Outcome::notice).orElse(""),
                            "refused",
                            outcome.map(Outcome::refused).orElse(false)));
        });
    }

    /** Remembers the language that was chosen. */
    void speak(Context context) {
        Page page = pages.staffPage(context, FormFields.of(context));
        sessions.whenSignedIn(context, session -> {
            pages.outcomes().remember(session, Outcome.spoken(PATH, page.locale()));
            SeeOther.redirect(context, PATH);
        });
    }

    /** Removes a remark that was dealt with. */
    void done(Context context) {
        FormFields fields = FormFields.of(context);
        Session session = sessions.sender(context, fields);
        Page page = pages.staffPage(context, fields);
        UUID id = RecordPages.id(context).orElseThrow(ApiProblem::notFound);
        pages.outcomes().submit(session, fields, "done " + id, () -> {
            Optional<Queued> queued = queue(session.actor()).stream()
                    .filter(one -> one.remark().id().equals(id))
                    .findFirst();
            pages.map().feedback(session.actor()).remove(id);
            String name = queued.map(one -> page.of(one.service().name())).orElse("");
            return new Outcome(PATH, page.locale(), page.text("remarks.gone", name), false, Map.of());
        });
        SeeOther.redirect(context, PATH);
    }

    private List<Queued> queue(Actor actor) {
        Catalog catalog = pages.map().catalog(actor.audience());
        return pages.map().feedback(actor).queue().stream()
                .flatMap(remark -> catalog
                        .findService(remark.serviceId())
                        .map(service -> new Queued(
                                remark,
                                service,
                                catalog.findOrganization(service.organizationId())
                                        .orElseThrow()
                                        .name()))
                        .stream())
                .toList();
    }
}
