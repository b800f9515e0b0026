package org.socialmap.http.pages.administration;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.socialmap.SocialMap;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.http.pages.Page;
import org.socialmap.http.pages.Pages;
import org.socialmap.http.pages.address.AnswerAddresses;
import org.socialmap.http.pages.address.Interrupted;
import org.socialmap.http.pages.editing.EditForm;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.session.FormOutcomes.Outcome;
import org.socialmap.http.pages.session.SeeOther;
import org.socialmap.http.pages.session.Session;
import org.socialmap.http.pages.session.SignInRequiredException;

/**
 * What all pages of an administrator share: who may see them, their language, and forms that end in a redirect. Safe
 * for use by many threads.
 */
final class Administration {
    static final String OVERVIEW = "/admin";
    /** What the paths of the forms on these pages end with, after the path of the page. */
    private static final List<String> ACTIONS =
            List.of("/new", "/limit", "/revoke", "/check", "/run", "/drop", "/take-over");

    private static final String FOLDER = "administration/";

    private final Pages pages;

    Administration(Pages pages) {
        this.pages = pages;
    }

    /**
     * One view of a page by an administrator.
     *
     * @param result what the last form led to, if it was for this page
     */
    record View(Session session, Page page, FormResult result) {}

    /** Does what a form asks for. */
    interface Act {
        FormResult apply(Session session, Page page);
    }

    SocialMap map() {
        return pages.map();
    }

    /**
     * Shows a page to an administrator; somebody who is not signed in is asked to.
     *
     * @param path the path of the page
     * @param template the name of its template
     * @param content returns the other parameters of the template
     * @throws AccessDeniedException if somebody else is signed in
     */
    void show(Context context, String path, String template, Function<View, Map<String, Object>> content) {
        pages.sessions().whenSignedIn(context, session -> {
            AccessDeniedException.throwUnless(session.actor().mayManageKeys());
            Optional<Outcome> outcome = pages.outcomes().find(session, path);
            Page page = pages.staffPage(context, outcome);
            FormResult result = outcome.map(FormResult::of).orElseGet(() -> FormResult.done(path, ""));
            View view = new View(session, page, result);
            Map<String, Object> parameters = new HashMap<>(content.apply(view));
            parameters.put("session", session);
            parameters.put("result", result);
            pages.write(context, page, FOLDER + template, parameters);
        });
    }

    /** Remembers the language that was chosen, and shows the page at the same path. */
    void speak(Context context) {
        FormFields fields = FormFields.of(context);
        Session session = sender(context, fields);
        Page page = pages.staffPage(context, fields);
        String path = AnswerAddresses.page(context);
        pages.outcomes().remember(session, Outcome.spoken(path, page.locale()));
        SeeOther.redirect(context, path);
    }

    /** Handles a form, once for each view of its page, and redirects to the page that shows what it led to. */
    void submit(Context context, FormFields fields, Act act) {
        Session session = sender(context, fields);
        Page page = pages.staffPage(context, fields);
        Outcome outcome = pages.outcomes()
                .submit(
                        session,
                        fields,
                        context.path(),
                        () -> act.apply(session, page).outcome(page.locale()));
        SeeOther.redirect(context, outcome.page());
    }

    /** Shows the page of a form again, filled in as it was sent. */
    void resume(Context context, Session session, Interrupted form) {
        resume(context, session, form, EditForm.typed(form.typed()), Pages.interrupted(form));
    }

    /** Shows the page of a form again, with what was typed and a message. */
    void resume(Context context, Session session, Interrupted form, EditForm typed, String notice) {
        Page page = pages.staffPage(context, form.typed());
        String path = pageOf(form.path());
        FormResult result =
                path.equals(form.path()) ? FormResult.done(path, "") : FormResult.wrong(path, page.text(notice), typed);
        pages.outcomes().remember(session, result.outcome(page.locale()));
        SeeOther.redirect(context, path);
    }

    /** Returns the page that a form is on: its actions are one step below. */
    private static String pageOf(String path) {
        return ACTIONS.stream()
                .filter(path::endsWith)
                .findFirst()
                .map(action -> path.substring(0, path.length() - action.length()))
                .orElse(path);
    }

    /**
     * Returns the session of a request, before anything of its body is read.
     *
     * @throws SignInRequiredException if nobody is signed in
     * @throws AccessDeniedException if somebody else is
     */
    Session requireAdministrator(Context context) {
        Session session = pages.sessions().require(context);
        AccessDeniedException.throwUnless(session.actor().mayManageKeys());
        return session;
    }

    private Session sender(Context context, FormFields fields) {
        Session session = pages.sessions().sender(context, fields);
        AccessDeniedException.throwUnless(session.actor().mayManageKeys());
        return session;
    }
}
