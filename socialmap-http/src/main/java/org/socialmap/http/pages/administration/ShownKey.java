package org.socialmap.http.pages.administration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.KeyOperations;
import org.socialmap.access.ApiKey;
import org.socialmap.http.pages.Page;
import org.socialmap.record.Organization;

/**
 * A key as the pages show it. The key itself is not known any more.
 *
 * @param organization the name of its organization, if it belongs to one that the map has
 * @param lastUse the day on which it was last used since the server started
 * @param isOwn whether the administrator signed in with it
 */
record ShownKey(ApiKey key, State state, Optional<String> organization, Optional<LocalDate> lastUse, boolean isOwn) {
    /** What can still be done with a key. */
    enum State {
        /** It is valid. */
        VALID,
        /** It is valid as long as the server is started with it. */
        FIXED,
        /** Its last day is over. */
        EXPIRED,
        /** It was revoked. */
        REVOKED
    }

    static ShownKey of(ApiKey key, KeyOperations desk, Page page, String own) {
        return new ShownKey(
                key,
                state(key, desk, page.now()),
                key.organization()
                        .flatMap(page.dataSet().catalog()::findOrganization)
                        .map(Organization::name),
                desk.lastUsedOn(key.id()),
                key.id().toString().equals(own));
    }

    private static State state(ApiKey key, KeyOperations desk, Instant now) {
        if (key.revoked()) {
            return State.REVOKED;
        }
        if (!key.isValidAt(now)) {
            return State.EXPIRED;
        }
        return desk.isFixed(key.id()) ? State.FIXED : State.VALID;
    }

    UUID id() {
        return key.id();
    }

    /** Returns whether it can be limited or revoked here: an administrator cannot lock herself out. */
    boolean isChangeable() {
        return state == State.VALID && !isOwn;
    }

    /** Returns the last day on which it is valid, if it has one: it ends at midnight or during that day. */
    Optional<String> lastDay(Page page) {
        return key.expiresAt().map(end -> page.day(page.dataSet().info().day(end.minus(Duration.ofMillis(1)))));
    }
}
