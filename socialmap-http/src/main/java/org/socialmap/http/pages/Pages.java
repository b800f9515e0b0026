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
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.Taxonomy;
import org.socialmap.http.bearer.Bearer;
import org.socialmap.http.bearer.CodeTries;
import org.socialmap.http.origin.RequestOrigins;
import org.socialmap.match.CursorException;
import org.socialmap.match.MatchResult;

/** What the pages have together: a map, templates, and what each page needs to know. Safe for use by many threads. */
public final class Pages {
    private final SocialMap map;
    private final PageTexts texts;
    private final RequestOrigins origins;
    private final CodeTries tries;
    private final Sessions sessions;
    private final PageWriter writer = new PageWriter();
    private volatile Optional<Drawn> drawn = Optional.empty();

    /** Choices, and from what they were drawn up. */
    private record Drawn(Catalog visible, Taxonomy taxonomy, Choices choices) {}

    /** The pages of a map, in these words. */
    public Pages(
            SocialMap map,
            PageTexts texts,
            RequestOrigins origins,
            SessionLimits limits,
            Bearer bearer,
            CodeTries tries) {
        this.map = map;
        this.texts = texts;
        this.origins = origins;
        this.tries = tries;
        this.sessions = new Sessions(map, bearer, origins, limits);
    }

    SocialMap map() {
        return map;
    }

    RequestOrigins origins() {
        return origins;
    }

    CodeTries tries() {
        return tries;
    }

    Sessions sessions() {
        return sessions;
    }

    /** What there is to choose from, as the map is now. */
    Choices choices() {
        DataSet dataSet = map.dataSet();
        Catalog visible = map.catalog(Audience.PUBLIC);
        Drawn now = drawn.filter(known -> known.visible() == visible && known.taxonomy() == dataSet.taxonomy())
                .orElseGet(() -> new Drawn(visible, dataSet.taxonomy(), Choices.of(dataSet, visible)));
        drawn = Optional.of(now);
        return now.choices();
    }

    /** How much may be seen by who asked: at the desk what the key lets see, at every other door what everybody may. */
    Audience audience(Context context, Asked asked) {
        return asked.door() == Door.DESK
                ? sessions.find(context)
                        .map(Session::actor)
                        .map(Actor::audience)
                        .orElse(Audience.PUBLIC)
                : Audience.PUBLIC;
    }

    /** The page that a request asks for. */
    Page page(Context context, FormFields fields) {
        return page(context, PageLanguage.of(context, fields, texts));
    }

    /** A page in a language; in English if the pages do not speak it. */
    Page page(Context context, Locale locale) {
        Locale language = Locale.of(locale.getLanguage());
        return new Page(
                map.dataSet(),
                texts,
                texts.languages().contains(language) ? language : Locale.ENGLISH,
                context.contextPath(),
                map.clock().instant());
    }

    /** The map's answer to what was asked, for who may see so much; empty if nothing was asked. */
    Optional<MatchResult> answer(Page page, Asked asked, Audience audience) {
        try {
            return asked.profile(page).map(profile -> map.match(profile, audience));
        } catch (CursorException e) {
            // The map changed meanwhile; the answer as it is now begins at its first page.
            return asked.fromTheStart().profile(page).map(profile -> map.match(profile, audience));
        }
    }

    /** Answers a page with what its template asks for. */
    void write(Context context, Page page, String template, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("page", page);
        context.header("Vary", "Accept-Language, Cookie");
        context.header("Content-Language", page.language());
        writer.write(context, template, all);
    }
}
