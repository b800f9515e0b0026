package org.socialmap.http.bearer;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.http.wire.Refusal;

/** Finds out who asks, by the key in the header {@code Authorization} (RFC 6750). Another way to sign in comes in here. */
public final class Bearer {
    private static final String SCHEME = "bearer ";

    private final SocialMap map;

    /** Of the keys of a map. */
    public Bearer(SocialMap map) {
        this.map = map;
    }

    /**
     * Who asks; anybody if there is no key.
     *
     * @throws Refusal 401 if there is one that opens nothing
     */
    public Actor actor(Context context) {
        return Optional.ofNullable(context.header("Authorization"))
                .map(header -> key(header).flatMap(map::actor).orElseThrow(Refusal::unauthorized))
                .orElse(Actor.ANYBODY);
    }

    /**
     * Who asks for what not anybody may do.
     *
     * @throws Refusal 401 if there is no key or one that opens nothing, 403 if the map has no keys at all
     */
    public Actor known(Context context) {
        if (map.isReadOnly()) {
            throw Refusal.readOnly();
        }
        Actor actor = actor(context);
        if (actor.equals(Actor.ANYBODY)) {
            throw Refusal.unauthorized();
        }
        return actor;
    }

    private static Optional<String> key(String header) {
        return header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
