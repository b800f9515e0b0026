package org.socialmap.http.pages.address;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.Set;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.language.Characters;

/**
 * A request that reached the server after the session of its sender had ended.
 *
 * @param path the path of the request, without the base path
 * @param isForm whether it sent a form; if not, it asked for a page
 * @param fields what the form contained, besides secrets; empty if it does not say with which key the page was opened
 *     that it was on
 */
public record Interrupted(String path, boolean isForm, FormFields fields) {
    /** The field with the id of the key with which the page of a form was opened. */
    public static final String KEY = "by";

    /** The field of the sign-in form with the path of the page that was asked for. */
    public static final String PAGE = "to";

    private static final int MAX_PATH = 4_000;

    public Interrupted {
        if (!isLocal(path)) {
            throw new IllegalArgumentException("a path of this site is required");
        }
    }

    /** Returns the interrupted request of a context. */
    public static Interrupted of(Context context) {
        FormFields sent = FormFields.of(context);
        boolean isOwned = sent.last(KEY).isPresent();
        String path = context.path().substring(context.contextPath().length());
        return new Interrupted(
                isLocal(path) ? path : "/",
                context.method().equals(HandlerType.POST),
                isOwned ? sent.without(AnswerAddresses.SECRETS) : FormFields.NONE);
    }

    /** Returns the request for a page, if its path leads to a page of this site. */
    public static Optional<Interrupted> ofPage(String path) {
        return Optional.of(path)
                .filter(Interrupted::isLocal)
                .map(local -> new Interrupted(local, false, FormFields.NONE));
    }

    /**
     * Returns whether a path leads to a page of this site, and nowhere else: browsers read {@code //} as a host. The
     * pages that need a session have ids, names and sealed texts in their paths, and no other characters.
     */
    static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.contains("//")
                && Characters.consistsOf(
                        path,
                        1,
                        MAX_PATH,
                        c -> c < 128 && Character.isLetterOrDigit(c) || c == '/' || c == '-' || c == '_');
    }

    /** Returns whether the form contains everything that was sent. */
    public boolean isWhole() {
        return isForm && owner().isPresent();
    }

    /** Returns the id of the key whose owner sent the form; empty if that is not known. */
    public Optional<String> owner() {
        return fields.last(KEY);
    }

    /** Returns whether the owner of a key may go on with it: what somebody else typed is not hers to see. */
    public boolean isOpenTo(String key) {
        return owner().map(key::equals).orElse(true);
    }

    /** Returns the fields without the ones that belonged to the session. */
    public FormFields typed() {
        return fields.without(Set.of(KEY));
    }

    /** Reveals nothing that was sent. */
    @Override
    public String toString() {
        return "Interrupted";
    }
}
