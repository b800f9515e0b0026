package org.socialmap.http.pages.address;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.socialmap.http.pages.form.FormFields;

/**
 * Gives the answer to a form an address of its own, so that Back and reload work: a form that is sent to a page is
 * answered by a redirect to {@code page/s/…}, which contains the form, sealed. Such an address lives for half an
 * hour. A form that is too long for an address is answered directly. Safe for use by many threads.
 */
public final class AnswerAddresses {
    private static final String SEALED = "/s/";
    private static final String PARAMETER = "sealed";

    private static final String VISIT = "visit";
    /** Fields that give access, or belong to one view of a page only, stay out of every address. */
    static final Set<String> SECRETS = Set.of("key", "token", "once", InterruptedSeal.FIELD, Interrupted.PAGE);

    private static final Function<Context, String> NOBODY = context -> "";

    private final SealingKeys keys;
    private final ForgottenVisits forgotten;
    private final FormSeal seal;
    private final Handler expired;

    /**
     * Creates the addresses of a server.
     *
     * @param expired the page that is shown when an address cannot be opened (any more)
     */
    public AnswerAddresses(Clock clock, Handler expired) {
        this.keys = new SealingKeys(clock);
        this.forgotten = new ForgottenVisits(clock);
        this.seal = new FormSeal(keys, clock);
        this.expired = expired;
    }

    /** Adds the routes of a page that anybody may see: without a form, with one, and at the address of its answer. */
    public void add(RoutesConfig routes, String path, Handler page) {
        add(routes, path, page, UnaryOperator.identity());
    }

    /**
     * Adds the same routes for a page that uses only some fields of its form.
     *
     * @param needed returns these fields; the others do not get into the address
     */
    public void add(RoutesConfig routes, String path, Handler page, UnaryOperator<FormFields> needed) {
        routes.get(path, page);
        addForm(routes, path, NOBODY, page, needed);
    }

    /**
     * Adds the same routes for a page that is different for each person. The address of an answer opens only for whom it
     * was made.
     *
     * @param owner returns the id of the key that signed in
     */
    public void addOwned(
            RoutesConfig routes,
            String path,
            Function<Context, String> owner,
            Handler page,
            UnaryOperator<FormFields> needed) {
        routes.get(path, page);
        addForm(routes, path, owner, page, needed);
    }

    /** Adds the routes of a page that exists only as the answer to a form. */
    public void addAnswer(RoutesConfig routes, String path, Handler page) {
        addForm(routes, path, NOBODY, page, UnaryOperator.identity());
    }

    private void addForm(
            RoutesConfig routes,
            String path,
            Function<Context, String> owner,
            Handler page,
            UnaryOperator<FormFields> needed) {
        routes.post(path, context -> {
            FormFields fields = FormFields.of(context);
            FormFields kept = needed.apply(fields);
            FormFields visited =
                    visited(visit(fields).map(visit -> kept.with(VISIT, visit)).orElse(kept));
            if (!isRedirected(context, page(context), owner.apply(context), visited)) {
                visited.remember(context);
                page.handle(context);
            }
        });
        routes.get(
                (path.equals("/") ? "" : path) + SEALED + "{" + PARAMETER + "}",
                context -> open(context, owner.apply(context), page));
    }

    /** Drops the keys of expired addresses, also when nobody opens one. */
    public void forgetExpired() {
        keys.forgetExpired();
        forgotten.dropEnded();
    }

    /** Returns the visit that a form belongs to, if it has begun. */
    public static Optional<String> visit(FormFields fields) {
        return fields.last(VISIT);
    }

    /**
     * Makes all addresses of a visit expire now. If more visits were forgotten than can be remembered, all addresses
     * expire: rather too many than one that was to be forgotten.
     */
    public void forget(FormFields fields) {
        if (visit(fields).filter(visit -> !forgotten.forget(visit)).isPresent()) {
            keys.forgetAll();
            forgotten.clear();
        }
    }

    /** Answers a request with a redirect to a page with these fields. */
    public void redirect(Context context, String path, FormFields fields) {
        String target = seal.seal(scope(path, ""), visited(fields).toMap())
                .map(text -> sealedPath(path, text))
                .orElse(path);
        context.redirect(context.contextPath() + target, HttpStatus.SEE_OTHER);
    }

    private static String sealedPath(String path, String text) {
        return (path.equals("/") ? "" : path) + SEALED + text;
    }

    /** Returns the page that a sealed text opens on, and whose it is. */
    private static String scope(String path, String owner) {
        String page = path.equals("/") ? "" : path;
        return owner.isEmpty() ? page : page + " " + owner;
    }

    /** Returns the path of the page that a request is for, without base path and without what is sealed. */
    public static String page(Context context) {
        String path = context.path().substring(context.contextPath().length());
        return context.pathParamMap().containsKey(PARAMETER) ? path.substring(0, path.lastIndexOf(SEALED)) : path;
    }

    /** Returns what gets into an address: no secrets, and the visit that it belongs to, which may begin now. */
    public FormFields visited(FormFields fields) {
        FormFields kept = fields.without(SECRETS);
        return kept.with(VISIT, forgotten.continued(visit(kept)));
    }

    /**
     * Answers a request with a page: by a redirect to an address that contains these fields or, if they are too long for
     * one, directly.
     *
     * @param path the path of the page
     * @param owner the id of the key for which the address opens; empty if for anybody
     */
    public void answer(Context context, String path, String owner, Consumer<Context> page, FormFields fields) {
        FormFields visited = visited(fields);
        if (!isRedirected(context, path, owner, visited)) {
            visited.remember(context);
            page.accept(context);
        }
    }

    /** Redirects to the address with these fields; false if they are too long for one. */
    private boolean isRedirected(Context context, String path, String owner, FormFields visited) {
        Optional<String> text = seal.seal(scope(path, owner), visited.toMap());
        text.ifPresent(
                known -> context.redirect(context.contextPath() + sealedPath(path, known), HttpStatus.SEE_OTHER));
        return text.isPresent();
    }

    private void open(Context context, String owner, Handler page) throws Exception {
        Optional<FormFields> fields = seal.open(scope(page(context), owner), context.pathParam(PARAMETER))
                .map(FormFields::of)
                .filter(known -> visit(known).filter(forgotten::contains).isEmpty());
        // A browser that may not send the address also hides the origin of the next form, and some then reject what
        // signed-in people send; the default keeps the address within this site as well.
        if (context.cookieMap().isEmpty()) {
            context.header("Referrer-Policy", "no-referrer");
        }
        if (fields.isPresent()) {
            fields.get().remember(context);
            page.handle(context);
        } else {
            context.status(HttpStatus.GONE);
            expired.handle(context);
        }
    }
}
