package org.socialmap.http.pages.administration;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.socialmap.SocialMap;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.http.pages.Page;
import org.socialmap.http.pages.Pages;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.session.FormOutcomes;
import org.socialmap.http.pages.session.FormOutcomes.Outcome;
import org.socialmap.http.pages.session.Session;
import org.socialmap.http.wire.ApiProblem;

/**
 * What all pages of an administrator share: who may see them, their language, and forms that end in a redirect. Safe
 * for use by many threads.
 */
final class Administration {
    static final String OVERVIEW = "/admin";
    /** A field that distinguishes each view of a form, so that a second press on its button is the same press. */
    private static final String ONCE = "once";

    private static final String FOLDER = "administration/";

    private final Pages pages;
    private final FormOutcomes outcomes;

    Administration(Pages pages) {
        this.pages = pages;
        this.outcomes = new FormOutcomes(pages.map().clock());
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
     * Shows a page to an administrator; redirects somebody who is not signed in to the sign-in page.
     *
     * @param path the path of the page
     * @param template the name of its template
     * @param content returns the other parameters of the template
     * @throws AccessDeniedException if somebody else is signed in
     */
    void show(Context context, String path, String template, Function<View, Map<String, Object>> content) {
        pages.sessions().whenSignedIn(context, session -> {
            AccessDeniedException.throwUnless(session.actor().mayManageKeys());
            Optional<Outcome> outcome = outcomes.find(session);
            Page page = outcome.map(last -> pages.staffPage(context, last.language()))
                    .orElseGet(() -> pages.staffPage(context, FormFields.NONE));
            FormResult result =
                    outcome.map(last -> FormResult.of(last, path)).orElseGet(() -> FormResult.done(path, ""));
            View view = new View(session, page, result);
            Map<String, Object> parameters = new HashMap<>(content.apply(view));
            parameters.put("session", session);
            parameters.put("result", result);
            parameters.put(ONCE, UUID.randomUUID().toString());
            pages.write(context, page, FOLDER + template, parameters);
        });
    }

    /** Remembers the language that was chosen, and shows the page at the same path. */
    void speak(Context context) {
        FormFields fields = FormFields.of(context);
        Session session = sender(context, fields);
        Page page = pages.staffPage(context, fields);
        outcomes.remember(session, new Outcome(page.locale(), "", false, Map.of()));
        redirect(context, context.path().substring(context.contextPath().length()));
    }

    /** Handles a form, once for each view of its page, and redirects to the page that shows what it led to. */
    void submit(Context context, FormFields fields, Act act) {
        Session session = sender(context, fields);
        Page page = pages.staffPage(context, fields);
        String press = context.path() + " "
                + fields.last(ONCE).orElseGet(() -> UUID.randomUUID().toString());
        outcomes.submit(session, press, () -> act.apply(session, page).outcome(page.locale()));
        redirect(context, outcomes.find(session).map(FormResult::path).orElse(OVERVIEW));
    }

    /**
     * Handles a form that may take long, or whose repetition does no harm, in the same way but without making the other
     * forms of the session wait.
     */
    void perform(Context context, FormFields fields, Act act) {
        Session session = sender(context, fields);
        Page page = pages.staffPage(context, fields);
        FormResult result = act.apply(session, page);
        outcomes.remember(session, result.outcome(page.locale()));
        redirect(context, result.path());
    }

    /**
     * Returns the session of a request, before anything of its body is read.
     *
     * @throws ApiProblem 401 if nobody is signed in
     * @throws AccessDeniedException if somebody else is
     */
    Session requireAdministrator(Context context) {
        Session session = pages.sessions().find(context).orElseThrow(ApiProblem::unauthorized);
        AccessDeniedException.throwUnless(session.actor().mayManageKeys());
        return session;
    }

    private Session sender(Context context, FormFields fields) {
        Session session = pages.sessions().sender(context, fields);
        AccessDeniedException.throwUnless(session.actor().mayManageKeys());
        return session;
    }

    private static void redirect(Context context, String path) {
        context.redirect(context.contextPath() + path, HttpStatus.SEE_OTHER);
    }
}
