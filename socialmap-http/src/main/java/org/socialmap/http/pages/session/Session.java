package org.socialmap.http.pages.session;

import org.socialmap.access.Actor;

/**
 * The session of a person who signed in with a key. The key itself is not stored.
 *
 * @param actor the owner of the key
 * @param formToken a token that every form of the session carries, so that no other site can send one (CSRF)
 */
public record Session(Actor actor, String formToken) {
    /** Reveals no secret. */
    @Override
    public String toString() {
        return "Session";
    }
}
