package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.Audience;
import org.socialmap.catalog.Catalog;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Taxonomy;
import org.socialmap.http.authentication.Authenticator;
import org.socialmap.http.authentication.HoldCodeAttempts;
import org.socialmap.http.authentication.RemarkGuard;
import org.socialmap.http.origin.RequestOrigins;
import org.socialmap.http.pages.address.AnswerAddresses;
import org.socialmap.http.pages.address.Interrupted;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.session.FormOutcomes;
import org.socialmap.http.pages.session.FormOutcomes.Outcome;
import org.socialmap.http.pages.session.Resumptions;
import org.socialmap.http.pages.session.Session;
import org.socialmap.http.pages.session.SessionLimits;
import org.socialmap.http.pages.session.Sessions;
import org.socialmap.match.CursorException;
import org.socialmap.match.MatchResult;

/** What all pages share: the map, the templates, and the context of each page. Safe for use by many threads. */
public final class Pages {
    private final SocialMap map;
    private final PageTexts texts;
    private final PageTexts staffTexts;
    private final RequestOrigins origins;
    private final HoldCodeAttempts tries;
    private final Sessions sessions;
    private final FormOutcomes outcomes;
    private final Resumptions resumptions = new Resumptions();
    private final RemarkGuard remarkGuard;
    private final PageWriter writer = new PageWriter();
    private volatile Optional<Drawn> cache = Optional.empty();

    /** Choices and the state they were computed from. */
    private record Drawn(Catalog visible, Taxonomy taxonomy, MapChoices choices) {}

    /** Creates the pages of a map with these texts. */
    public Pages(
            SocialMap map,
            PageTexts texts,
            RequestOrigins origins,
            SessionLimits limits,
            Authenticator bearer,
            HoldCodeAttempts tries,
            RemarkGuard remarkGuard) {
        this.map = map;
        this.texts = texts;
        this.staffTexts = texts.forStaff();
        this.origins = origins;
        this.tries = tries;
        this.remarkGuard = remarkGuard;
        this.sessions = new Sessions(map, bearer, origins, limits);
        this.outcomes = new FormOutcomes(map.clock());
    }

    /** Returns the map. */
    public SocialMap map() {
        return map;
    }

    RequestOrigins origins() {
        return origins;
    }

    HoldCodeAttempts tries() {
        return tries;
    }

    RemarkGuard remarkGuard() {
        return remarkGuard;
    }

    /** Returns the sessions of signed-in people. */
    public Sessions sessions() {
        return sessions;
    }

    /** Returns what the last forms of signed-in people led to. */
    public FormOutcomes outcomes() {
        return outcomes;
    }

    /** Returns how the pages show again what was sent after a session had ended. */
    public Resumptions resumptions() {
        return resumptions;
    }

    /** Returns the key of what to say about a form that is shown again because its session had ended. */
    public static String interrupted(Interrupted form) {
        return form.isWhole() ? "signin.again" : "signin.again.empty";
    }

    /** Returns the choices for the current state of the map. */
    MapChoices choices() {
        DataSet dataSet = map.dataSet();
        Catalog visible = map.catalog(Audience.PUBLIC);
        Drawn current = cache.filter(cached -> cached.visible() == visible && cached.taxonomy() == dataSet.taxonomy())
                .orElseGet(() -> new Drawn(visible, dataSet.taxonomy(), MapChoices.of(dataSet, visible)));
        cache = Optional.of(current);
        return current.choices();
    }

    /** Returns the audience of a page: at the desk that of the key, everywhere else the public. */
    Audience audience(Context context, FinderState state) {
        return state.door() == EntryPoint.DESK
                ? sessions.find(context)
                        .map(Session::actor)
                        .map(Actor::audience)
                        .orElse(Audience.PUBLIC)
                : Audience.PUBLIC;
    }

    /** Returns the context of the requested page. */
    Page page(Context context, FormFields fields) {
        return page(context, PageLanguage.of(context, fields, texts), texts, AnswerAddresses.visit(fields));
    }

    /** Returns the context of the requested page for staff, which is in fewer languages. */
    public Page staffPage(Context context, FormFields fields) {
        return page(context, PageLanguage.of(context, fields, staffTexts), staffTexts, AnswerAddresses.visit(fields));
    }

    /**
     * Returns the context of a page for staff after the last form of a session: in the language of that form, or else as
     * the browser asks.
     */
    public Page staffPage(Context context, Optional<Outcome> last) {
        return staffPage(context, FormFields.NONE, last);
    }

    /** Returns the same for a page with a form of its own, which may say the language. */
    Page staffPage(Context context, FormFields fields, Optional<Outcome> last) {
        return staffPage(
                context,
                last.map(outcome -> PageLanguage.orElse(fields, outcome.language()))
                        .orElse(fields));
    }

    /** Returns the context of a page in a language; in English if the pages do not support it. */
    Page page(Context context, Locale locale) {
        return page(context, locale, texts, Optional.empty());
    }

    private Page page(Context context, Locale locale, PageTexts texts, Optional<String> visit) {
        Locale language = Locale.of(locale.getLanguage());
        return new Page(
                map.dataSet(),
                texts,
                texts.languages().contains(language) ? language : Locale.ENGLISH,
                context.contextPath(),
                map.clock().instant(),
                visit,
                map.feedback(Actor.ANYBODY)::notes);
    }

    /** Returns the match result of a query for an audience; empty if there is nothing to search for. */
    Optional<MatchResult> match(Page page, FinderState state, Audience audience) {
        try {
            return state.profile(page).map(profile -> map.match(profile, audience));
        } catch (CursorException e) {
            // The map changed in the meantime; the new result starts at its first page.
            return state.atFirstPage().profile(page).map(profile -> map.match(profile, audience));
        }
    }

    /** Sends a page with the parameters of its template. */
    public void write(Context context, Page page, String template, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("page", page);
        context.header("Vary", "Accept-Language, Cookie");
        context.header("Content-Language", page.language());
        writer.write(context, template, all);
    }
}
