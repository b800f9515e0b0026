package org.socialmap.http.bearer;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.KeyRing;
import org.socialmap.http.origin.RequestOrigins;
import org.socialmap.http.throttle.TryLimits;
import org.socialmap.http.wire.Refusal;

/** Finds out who asks, by the key in the header {@code Authorization} (RFC 6750). Another way to sign in comes in here. */
public final class Bearer {
    private static final String SCHEME = "bearer ";

    private final SocialMap map;
    private final RequestOrigins origins;
    private final TryLimits limits;

    /** Of the keys of a map, which may be tried within limits. */
    public Bearer(SocialMap map, RequestOrigins origins, TryLimits limits) {
        this.map = map;
        this.origins = origins;
        this.limits = limits;
    }

    /**
     * Who asks; anybody if there is no key.
     *
     * @throws Refusal 401 if there is one that opens nothing, 429 if too many such came from the address
     */
    public Actor actor(Context context) {
        return Optional.ofNullable(context.header("Authorization"))
                .map(header -> actor(context, key(header)).orElseThrow(Refusal::unauthorized))
                .orElse(Actor.ANYBODY);
    }

    /**
     * Who has a key; empty if it opens nothing.
     *
     * <p>After too many wrong keys from an address a key that a person chose is not even looked at: it may be guessed. A key
     * that the map made is 256 random bits; that it still opens, however often others at the address were wrong, helps nobody
     * who guesses, and so nobody behind the same address is locked out.
     *
     * @throws Refusal 429 if too many wrong ones came from the address
     */
    public Optional<Actor> actor(Context context, String key) {
        InetAddress client = origins.client(context.req());
        if (!KeyRing.isGenerated(key)) {
            limits.requireKeyTry(client);
        }
        Optional<Actor> actor = map.actor(key);
        if (actor.isEmpty()) {
            limits.countWrongKey(client);
        }
        return actor;
    }

    /**
     * Who asks for what not anybody may do.
     *
     * @throws Refusal 401 if there is no key or one that opens nothing, 403 if the map has no keys at all, 429 if too many
     *     wrong ones came from the address
     */
    public Actor known(Context context) {
        if (map.isReadOnly()) {
            throw reads(context) ? Refusal.noKeys() : Refusal.readOnly();
        }
        Actor actor = actor(context);
        if (actor.equals(Actor.ANYBODY)) {
            throw Refusal.unauthorized();
        }
        return actor;
    }

    /** Whether somebody on this machine asks a map that has no keys, so that there is nobody else to be its operator. */
    public boolean isOperator(Context context) {
        return map.isReadOnly() && origins.isFromThisMachine(context.req());
    }

    private static boolean reads(Context context) {
        return context.method().equals(HandlerType.GET) || context.method().equals(HandlerType.HEAD);
    }

    /** What follows the scheme; what has another scheme is a key that opens nothing. */
    private static String key(String header) {
        return header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? header.substring(SCHEME.length()).strip()
                : "";
    }
}
