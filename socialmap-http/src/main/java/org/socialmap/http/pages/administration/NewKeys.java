package org.socialmap.http.pages.administration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.socialmap.http.pages.session.Session;

/**
 * New keys between the form that asked for them and the page that shows them, once. They are in memory only, each for
 * its session and for a few minutes, and never in an address. Safe for use by many threads.
 */
final class NewKeys {
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final Map<String, NewKey> bySession = new ConcurrentHashMap<>();
    private final Clock clock;

    NewKeys(Clock clock) {
        this.clock = clock;
    }

    /**
     * A key that nobody has seen yet.
     *
     * @param label its name
     * @param key the key itself
     */
    record NewKey(String label, String key, Instant madeAt) {
        /** Reveals no secret. */
        @Override
        public String toString() {
            return "NewKey";
        }
    }

    /** Keeps a key for the next page of a session. */
    void keep(Session session, String label, String key) {
        dropOld();
        bySession.put(session.formToken(), new NewKey(label, key, clock.instant()));
    }

    /** Returns the key to show, and forgets it. */
    Optional<NewKey> take(Session session) {
        dropOld();
        return Optional.ofNullable(bySession.remove(session.formToken()));
    }

    private void dropOld() {
        Instant now = clock.instant();
        bySession.values().removeIf(key -> !now.isBefore(key.madeAt().plus(LIFETIME)));
    }
}
