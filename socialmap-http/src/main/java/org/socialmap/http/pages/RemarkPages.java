package org.socialmap.http.pages;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.FeedbackOperations;
import org.socialmap.access.Actor;
import org.socialmap.catalog.Catalog;
import org.socialmap.feedback.Note;
import org.socialmap.feedback.People;
import org.socialmap.feedback.Remark;
import org.socialmap.http.pages.address.AnswerAddresses;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.form.RemarkForm;
import org.socialmap.http.pages.session.FormOutcomes;
import org.socialmap.http.pages.session.FormOutcomes.Outcome;
import org.socialmap.http.pages.session.Session;
import org.socialmap.http.pages.session.Sessions;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.record.Service;

/** "This is not right": a small page of choices for everybody, and the queue of its answers for editors. */
final class RemarkPages {
    /** Stands in the address of the page that thanks for a remark. */
    private static final String SENT = "sent";

    private final Pages pages;
    private final Sessions sessions;
    private final AnswerAddresses addresses;
    private final FormOutcomes outcomes;

    RemarkPages(Pages pages, Sessions sessions, AnswerAddresses addresses) {
        this.pages = pages;
        this.sessions = sessions;
        this.addresses = addresses;
        this.outcomes = new FormOutcomes(pages.map().clock());
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
        draw(context, fields, isSent ? "remark.thanks" : "", isSent);
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
        Optional<String> problem = form.problem(today);
        if (problem.isPresent()) {
            draw(context, fields, problem.get(), false);
            return;
        }
        Optional<Note> note = form.note(today);
        pages.remarkGuard().count(context, note.map(learned -> actor.id()), service);
        feedback.add(service, form.claim(), note);
        // Reloading the page must not say it again.
        addresses.redirect(
                context,
                "/services/" + service + "/remark",
                fields.without(RemarkForm.fields()).with(SENT, "yes"));
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
            Optional<Outcome> outcome = outcomes.find(session);
            Page page = outcome.map(last -> pages.staffPage(context, last.language()))
                    .orElseGet(() -> pages.staffPage(context, FormFields.NONE));
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
                            outcome.map(Outcome::notice).orElse("")));
        });
    }

    /** Remembers the language that was chosen. */
    void speak(Context context) {
        Page page = pages.staffPage(context, FormFields.of(context));
        sessions.whenSignedIn(context, session -> {
            outcomes.remember(session, new Outcome(page.locale(), "", false, Map.of()));
            context.redirect(context.contextPath() + "/remarks", HttpStatus.SEE_OTHER);
        });
    }

    /** Removes a remark that was dealt with. */
    void done(Context context) {
        FormFields fields = FormFields.of(context);
        Session session = sessions.sender(context, fields);
        Page page = pages.staffPage(context, fields);
        UUID id = RecordPages.id(context).orElseThrow(ApiProblem::notFound);
        Optional<Queued> queued = queue(session.actor()).stream()
                .filter(one -> one.remark().id().equals(id))
                .findFirst();
        pages.map().feedback(session.actor()).remove(id);
        String name = queued.map(one -> page.of(one.service().name())).orElse("");
        outcomes.remember(session, new Outcome(page.locale(), page.text("remarks.gone", name), false, Map.of()));
        context.redirect(context.contextPath() + "/remarks", HttpStatus.SEE_OTHER);
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
