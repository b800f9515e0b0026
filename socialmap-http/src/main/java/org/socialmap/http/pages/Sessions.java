package org.socialmap.http.pages;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
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
import org.socialmap.http.wire.Refusal;

/**
 * Who is signed in, in memory only: a restart signs everybody out. The cookie is strict and out of the reach of scripts, ends with
 * the browser, and exists only for those who sign in. A key that is taken back signs out whoever came in by it. Safe for use by
 * many threads.
 */
final class Sessions {
    private static final String COOKIE = "session";
    private static final String FORM_TOKEN = "token";
    /** A working day. */
    private static final Duration IDLE = Duration.ofHours(8);

    private static final int MOST = 10_000;
    private static final int TOKEN_BYTES = 32;

    private final SocialMap map;
    private final SecureRandom random = new SecureRandom();
    /** By the hash of what the cookie holds. */
    private final Map<String, Known> sessions = new ConcurrentHashMap<>();

    Sessions(SocialMap map) {
        this.map = map;
    }

    private record Known(Session session, Instant used) {}

    /** Lets somebody in by a key; empty if it opens nothing. */
    Optional<Session> signIn(Context context, String key) {
        Optional<Session> session = map.actor(key).map(actor -> new Session(actor, token()));
        session.ifPresent(known -> {
            String token = token();
            makeRoom();
            sessions.put(KeyRing.hash(token), new Known(known, map.clock().instant()));
            context.cookie(cookie(context, token, -1));
        });
        return session;
    }

    /** Who is signed in, as far as the key still opens something. */
    Optional<Session> find(Context context) {
        return Optional.ofNullable(context.cookie(COOKIE)).map(KeyRing::hash).flatMap(this::used);
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
        Optional.ofNullable(context.cookie(COOKIE)).map(KeyRing::hash).ifPresent(sessions::remove);
        context.cookie(cookie(context, "", 0));
    }

    private Optional<Session> used(String hash) {
        Instant now = map.clock().instant();
        return Optional.ofNullable(sessions.computeIfPresent(
                        hash,
                        (same, known) -> now.isBefore(known.used().plus(IDLE))
                                        && opens(known.session().actor())
                                ? new Known(known.session(), now)
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

    private static Cookie cookie(Context context, String value, int seconds) {
        boolean secure = context.req().isSecure() || "https".equals(context.header("X-Forwarded-Proto"));
        String path = context.contextPath().isEmpty() ? "/" : context.contextPath();
        return new Cookie(COOKIE, value, path, seconds, secure, true, null, SameSite.STRICT);
    }
}
