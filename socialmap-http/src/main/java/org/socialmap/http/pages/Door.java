package org.socialmap.http.pages;

import java.util.Arrays;
import java.util.Locale;

/** Where somebody asks, and where the way back leads. */
enum Door {
    /** Oneself or a client: one question at a time. */
    FIND,
    /** Somebody else: nothing is asked. */
    SIGNPOST,
    /** A professional who is signed in: all of it on one page. */
    DESK;

    /** The door of that name; that of the finder if there is none. */
    static Door named(String name) {
        return Arrays.stream(values())
                .filter(door -> door.key().equals(name))
                .findFirst()
                .orElse(FIND);
    }

    /** How forms and messages call it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The path of its page. */
    String path() {
        return "/" + key();
    }

    /** Whether it is for somebody else, of whom nothing is asked. */
    boolean isForOthers() {
        return this == SIGNPOST;
    }
}
