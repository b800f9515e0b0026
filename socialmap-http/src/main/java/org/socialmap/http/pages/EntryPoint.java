package org.socialmap.http.pages;

import java.util.Arrays;
import java.util.Locale;

/** Where a search starts, and where the way back leads. */
enum EntryPoint {
    /** For oneself or a client: one question at a time. */
    FIND,
    /** For somebody else: asks nothing. */
    SIGNPOST,
    /** For a signed-in professional: everything on one page. */
    DESK;

    /** Returns the door with a key; {@link #FIND} if there is none. */
    static EntryPoint of(String name) {
        return Arrays.stream(values())
                .filter(door -> door.key().equals(name))
                .findFirst()
                .orElse(FIND);
    }

    /** Returns the key in forms and messages. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the path of its page. */
    String path() {
        return "/" + key();
    }

    /** Returns whether the search is for somebody else, who is asked nothing. */
    boolean isForOthers() {
        return this == SIGNPOST;
    }
}
