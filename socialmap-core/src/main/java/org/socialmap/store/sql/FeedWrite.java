package org.socialmap.store.sql;

import java.time.Instant;
import java.util.Locale;
import org.socialmap.access.Actor;

/**
 * One write as the feed stores it: who did what and when, never for which person.
 *
 * @param at when, by the store's clock
 */
record FeedWrite(Actor by, Action action, Instant at) {
    /** What was done. */
    enum Action {
        /** A record was put. */
        PUT,
        /** A record was deleted. */
        DELETE,
        /** Capacity was reported. */
        REPORT,
        /** Beds were held. */
        HOLD,
        /** A hold was confirmed. */
        CONFIRM,
        /** A hold was released. */
        RELEASE,
        /** A key was created, or was given an earlier end. */
        ISSUE,
        /** A key was revoked. */
        REVOKE;

        /** Returns the name in the database. */
        String columnValue() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Action of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }

        /** Returns whether the action deletes or revokes something. */
        boolean isRemoval() {
            return this == DELETE || this == REVOKE;
        }
    }
}
