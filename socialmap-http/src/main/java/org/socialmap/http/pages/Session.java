package org.socialmap.http.pages;

import org.socialmap.access.Actor;

/**
 * Somebody who signed in with a key. The key itself is not kept.
 *
 * @param actor who that is
 * @param formToken what each form of that one brings, so that no other site can send one (CSRF)
 */
record Session(Actor actor, String formToken) {
    /** Says nothing that opens anything. */
    @Override
    public String toString() {
        return "Session";
    }
}
