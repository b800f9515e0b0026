package org.socialmap.store;

import java.time.Instant;
import java.util.Locale;
import org.socialmap.access.Actor;

/**
 * One writing, as the feed keeps it: who did what and when; never for whom.
 *
 * @param at by the clock that counts
 */
record Writing(Actor by, Action action, Instant at) {
    /** What was done. */
    enum Action {
        /** A record was put. */
        PUT,
        /** A record was deleted. */
        DELETE,
        /** Capacity was reported. */
        REPORT,
        /** Places were held. */
        HOLD,
        /** A hold was confirmed. */
        CONFIRM,
        /** A hold was released. */
        RELEASE,
        /** A key was made. */
        ISSUE,
        /** A key was taken back. */
        REVOKE;

        /** As it stands in the database. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Action of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** Returns whether what it was done to opens or is nothing any more. */
        boolean takesAway() {
            return this == DELETE || this == REVOKE;
        }
    }
}
