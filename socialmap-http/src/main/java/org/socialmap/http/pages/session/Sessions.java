package org.socialmap.http.pages.session;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
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
import org.socialmap.http.authentication.Authenticator;
import org.socialmap.http.origin.RequestOrigins;
import org.socialmap.http.pages.address.Interrupted;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.wire.ApiProblem;

/**
 * The sessions of signed-in people, in memory only: a restart signs everybody out. The cookie is strict, not
 * accessible to scripts, ends with the browser, and exists only for people who sign in. Revoking a key ends its
 * sessions. Safe for use by many threads.
 */
public final class Sessions {
    private static final String COOKIE = "session";
    /** Browsers accept a cookie with this prefix only from this host, over HTTPS, for all its paths (RFC 6265bis). */
    private static final String HOST_ONLY = "__Host-";

    private static final String FORM_TOKEN = "token";
    private static final int MAX_SESSIONS = 10_000;
    private static final int TOKEN_BYTES = 32;

    private final SocialMap map;
    private final SecureRandom random = new SecureRandom();
    /** By the hash of the cookie's token. */
    private final Map<String, Known> sessions = new ConcurrentHashMap<>();

    private final Authenticator bearer;
    private final RequestOrigins origins;
    private final SessionLimits limits;

    public Sessions(SocialMap map, Authenticator bearer, RequestOrigins origins, SessionLimits limits) {
        this.map = map;
        this.bearer = bearer;
        this.origins = origins;
        this.limits = limits;
    }

    private record Known(Session session, Instant start, Instant lastUse) {
        boolean isWithin(SessionLimits limits, Instant now) {
            return now.isBefore(lastUse.plus(limits.idle())) && now.isBefore(start.plus(limits.whole()));
        }
    }

    /**
     * Signs a person in by a key; empty if the key is not valid.
     *
     * @throws ApiProblem 429 if too many wrong keys came from the address
     */
    public Optional<Session> signIn(Context context, String key) {
        Optional<Session> session = bearer.actor(context, key).map(actor -> new Session(actor, token()));
        session.ifPresent(known -> {
            String token = token();
            evictOldest();
            Instant now = map.clock().instant();
            sessions.put(KeyRing.hash(token), new Known(known, now, now));
            context.cookie(cookie(context, token, -1));
        });
        return session;
    }

    /** Returns the session of a request, while its key is valid. */
    public Optional<Session> find(Context context) {
        return cookieToken(context).map(KeyRing::hash).flatMap(this::touch);
    }

    /** Returns whether a request has a session cookie, valid or not. */
    boolean hasCookie(Context context) {
        return cookieToken(context).isPresent();
    }

    private Optional<String> cookieToken(Context context) {
        return Optional.ofNullable(context.cookie(name(context)));
    }

    /**
     * Shows a page to a signed-in person.
     *
     * @throws SignInRequiredException if nobody is signed in
     */
    public void whenSignedIn(Context context, Consumer<Session> page) {
        page.accept(require(context));
    }

    /**
     * Returns the session of a request.
     *
     * @throws SignInRequiredException if nobody is signed in
     */
    public Session require(Context context) {
        return find(context).orElseThrow(SignInRequiredException::new);
    }

    /**
     * Returns the id of the key that signed in.
     *
     * @throws SignInRequiredException if nobody is
     */
    public String keyOf(Context context) {
        return require(context).actor().id();
    }

    /**
     * Returns the session that sent a form.
     *
     * @throws SignInRequiredException if nobody is signed in, or the form is from an earlier session of the same key
     * @throws ApiProblem 403 if the form belongs to another session
     */
    public Session sender(Context context, FormFields fields) {
        Session session = require(context);
        byte[] submitted = fields.last(FORM_TOKEN).orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(submitted, session.formToken().getBytes(StandardCharsets.UTF_8))) {
            boolean isOwn = fields.last(Interrupted.KEY)
                    .filter(session.actor().id()::equals)
                    .isPresent();
            throw isOwn ? new SignInRequiredException() : ApiProblem.forbidden();
        }
        return session;
    }

    public void signOut(Context context) {
        cookieToken(context).map(KeyRing::hash).ifPresent(sessions::remove);
        context.cookie(cookie(context, "", 0));
    }

    private Optional<Session> touch(String hash) {
        Instant now = map.clock().instant();
        return Optional.ofNullable(sessions.computeIfPresent(
                        hash,
                        (same, known) -> known.isWithin(limits, now)
                                        && isValid(known.session().actor())
                                ? new Known(known.session(), known.start(), now)
                                : null))
                .map(Known::session);
    }

    private boolean isValid(Actor actor) {
        return map.keys(Actor.EMBEDDER).isValid(UUID.fromString(actor.id()));
    }

    private void evictOldest() {
        while (sessions.size() >= MAX_SESSIONS) {
            sessions.entrySet().stream()
                    .min(Comparator.comparing(known -> known.getValue().lastUse()))
                    .ifPresent(oldest -> sessions.remove(oldest.getKey()));
        }
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Cookie cookie(Context context, String value, int seconds) {
        boolean isSecure = origins.isHttps(context.req());
        String path = isSecure || context.contextPath().isEmpty() ? "/" : context.contextPath();
        return new Cookie(name(context), value, path, seconds, isSecure, true, null, SameSite.STRICT);
    }

    /** Another map under another path of the host needs another cookie name. */
    private String name(Context context) {
        return origins.isHttps(context.req())
                ? HOST_ONLY + COOKIE + context.contextPath().replace('/', '-')
                : COOKIE;
    }
}
