package org.socialmap.http.authentication;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.KeyRing;
import org.socialmap.http.origin.RequestOrigins;
import org.socialmap.http.throttle.AttemptLimits;
import org.socialmap.http.wire.ApiProblem;

/**
 * Authenticates callers by the key in the {@code Authorization} header (RFC 6750). Another way to sign in would be
 * added here.
 */
public final class Authenticator {
    private static final String SCHEME = "bearer ";

    private final SocialMap map;
    private final RequestOrigins origins;
    private final AttemptLimits limits;

    /** Authenticates with the keys of a map, within limits on wrong tries. */
    public Authenticator(SocialMap map, RequestOrigins origins, AttemptLimits limits) {
        this.map = map;
        this.origins = origins;
        this.limits = limits;
    }

    /**
     * Returns the caller; {@link Actor#ANYBODY} if the request has no key.
     *
     * @throws ApiProblem 401 if the key is not valid, 429 if too many wrong keys came from the address
     */
    public Actor actor(Context context) {
        return Optional.ofNullable(context.header("Authorization"))
                .map(header -> actor(context, key(header)).orElseThrow(ApiProblem::unauthorized))
                .orElse(Actor.ANYBODY);
    }

    /**
     * Returns the owner of a key; empty if the key is not valid.
     *
     * <p>After too many wrong keys from an address, a key that a person chose is not even looked up: it may be a
     * guess. A key that the map made has 256 random bits. It stays valid however often others at the address were
     * wrong: that helps nobody who guesses, and locks out nobody behind the same address.
     *
     * @throws ApiProblem 429 if too many wrong keys came from the address
     */
    public Optional<Actor> actor(Context context, String key) {
        InetAddress client = origins.client(context.req());
        if (!KeyRing.isGenerated(key)) {
            limits.requireKeyTry(client);
        }
        Optional<Actor> actor = map.findActor(key);
        if (actor.isEmpty()) {
            limits.countWrongKey(client);
        }
        return actor;
    }

    /**
     * Returns the caller of an operation that is not open to anybody.
     *
     * @throws ApiProblem 401 if there is no key or it is not valid, 403 if the map has no keys at all, 429 if too many
     *     wrong keys came from the address
     */
    public Actor requireActor(Context context) {
        if (map.isReadOnly()) {
            throw isRead(context) ? ApiProblem.noKeys() : ApiProblem.readOnly();
        }
        Actor actor = actor(context);
        if (actor.equals(Actor.ANYBODY)) {
            throw ApiProblem.unauthorized();
        }
        return actor;
    }

    /**
     * Returns whether the caller is on this machine and the map has no keys, so that only the caller can be its
     * operator.
     */
    public boolean isOperator(Context context) {
        return map.isReadOnly() && origins.isFromThisMachine(context.req());
    }

    private static boolean isRead(Context context) {
        return context.method().equals(HandlerType.GET) || context.method().equals(HandlerType.HEAD);
    }

    /** Returns what follows the scheme; empty, which is never a valid key, for another scheme. */
    private static String key(String header) {
        return header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? header.substring(SCHEME.length()).strip()
                : "";
    }
}
