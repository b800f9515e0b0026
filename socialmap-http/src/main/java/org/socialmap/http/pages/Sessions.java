package org.socialmap.http.pages;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.KeyRing;
import org.socialmap.http.bearer.Bearer;
import org.socialmap.http.origin.RequestOrigins;
import org.socialmap.http.wire.Refusal;

/**
 * Who is signed in, in memory only: a restart signs everybody out. The cookie is strict and out of the reach of scripts, ends with
 * the browser, and exists only for those who sign in. A key that is taken back signs out whoever came in by it. Safe for use by
 * many threads.
 */
final class Sessions {
    private static final String COOKIE = "session";
    /** Browsers take a cookie of such a name from nobody but this host, by HTTPS, for all its paths (RFC 6265bis). */
    private static final String HOST_ONLY = "__Host-";

    private static final String FORM_TOKEN = "token";
    private static final int MOST = 10_000;
    private static final int TOKEN_BYTES = 32;

    private final SocialMap map;
    private final SecureRandom random = new SecureRandom();
    /** By the hash of what the cookie holds. */
    private final Map<String, Known> sessions = new ConcurrentHashMap<>();

    private final Bearer bearer;
    private final RequestOrigins origins;
    private final SessionLimits limits;

    Sessions(SocialMap map, Bearer bearer, RequestOrigins origins, SessionLimits limits) {
        this.map = map;
        this.bearer = bearer;
        this.origins = origins;
        this.limits = limits;
    }

    private record Known(Session session, Instant began, Instant used) {
        boolean isWithin(SessionLimits limits, Instant now) {
            return now.isBefore(used.plus(limits.idle())) && now.isBefore(began.plus(limits.whole()));
        }
    }

    /**
     * Lets somebody in by a key; empty if it opens nothing.
     *
     * @throws Refusal 429 if too many wrong ones came from the address
     */
    Optional<Session> signIn(Context context, String key) {
        Optional<Session> session = bearer.actor(context, key).map(actor -> new Session(actor, token()));
        session.ifPresent(known -> {
            String token = token();
            makeRoom();
            Instant now = map.clock().instant();
            sessions.put(KeyRing.hash(token), new Known(known, now, now));
            context.cookie(cookie(context, token, -1));
        });
        return session;
    }

    /** Who is signed in, as far as the key still opens something. */
    Optional<Session> find(Context context) {
        return brought(context).map(KeyRing::hash).flatMap(this::used);
    }

    /** Whether a request brings a cookie of somebody who is or was signed in. */
    boolean isBrought(Context context) {
        return brought(context).isPresent();
    }

    private Optional<String> brought(Context context) {
        return Optional.ofNullable(context.cookie(name(context)));
    }

    /** Draws a page for who is signed in; whoever is not is led to where one does. */
    void whenSignedIn(Context context, Consumer<Session> page) {
        find(context)
                .ifPresentOrElse(page, () -> context.redirect(context.contextPath() + "/signin", HttpStatus.SEE_OTHER));
    }

    /**
     * Who is signed in and sent this form.
     *
     * @throws Refusal 401 if nobody is, 403 if the form is not that one's own
     */
    Session sender(Context context, FormFields fields) {
        Session session = find(context).orElseThrow(Refusal::unauthorized);
        byte[] brought = fields.last(FORM_TOKEN).orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(brought, session.formToken().getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.forbidden();
        }
        return session;
    }

    void signOut(Context context) {
        brought(context).map(KeyRing::hash).ifPresent(sessions::remove);
        context.cookie(cookie(context, "", 0));
    }

    private Optional<Session> used(String hash) {
        Instant now = map.clock().instant();
        return Optional.ofNullable(sessions.computeIfPresent(
                        hash,
                        (same, known) -> known.isWithin(limits, now)
                                        && opens(known.session().actor())
                                ? new Known(known.session(), known.began(), now)
                                : null))
                .map(Known::session);
    }

    private boolean opens(Actor actor) {
        return map.keys(Actor.EMBEDDER).isValid(UUID.fromString(actor.id()));
    }

    private void makeRoom() {
        while (sessions.size() >= MOST) {
            sessions.entrySet().stream()
                    .min(Comparator.comparing(known -> known.getValue().used()))
                    .ifPresent(oldest -> sessions.remove(oldest.getKey()));
        }
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Cookie cookie(Context context, String value, int seconds) {
        boolean secure = origins.isHttps(context.req());
        String path = secure || context.contextPath().isEmpty() ? "/" : context.contextPath();
        return new Cookie(name(context), value, path, seconds, secure, true, null, SameSite.STRICT);
    }

    /** Another map under another path of the host has another name. */
    private String name(Context context) {
        return origins.isHttps(context.req())
                ? HOST_ONLY + COOKIE + context.contextPath().replace('/', '-')
                : COOKIE;
    }
}
