package org.socialmap.http.pages.address;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.socialmap.language.Characters;

/**
 * The visits whose addresses may not be opened any more, each until its last address has expired. A visit is a random
 * text that travels in the forms of its pages and says nothing about anybody. Safe for use by many threads.
 */
final class ForgottenVisits {
    static final int MAX_VISITS = 100_000;
    private static final int ID_BYTES = 18;
    private static final int ID_LENGTH = ID_BYTES / 3 * 4;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    /** When each visit may be dropped, in the order in which they were forgotten. */
    private final Map<String, Instant> ends = new LinkedHashMap<>();

    ForgottenVisits(Clock clock) {
        this.clock = clock;
    }

    /** Returns the visit to continue: the given one, or a new one if there is none or it was forgotten. */
    String continued(Optional<String> visit) {
        return visit.filter(ForgottenVisits::isVisit)
                .filter(known -> !contains(known))
                .orElseGet(this::create);
    }

    private String create() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static boolean isVisit(String text) {
        return Characters.consistsOf(
                text, ID_LENGTH, ID_LENGTH, c -> c < 128 && Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }

    /** Returns whether a visit was forgotten. */
    synchronized boolean contains(String visit) {
        return ends.containsKey(visit);
    }

    /** Forgets a visit; false if there are too many to remember one more. */
    synchronized boolean forget(String visit) {
        dropEnded();
        if (!isVisit(visit) || ends.containsKey(visit)) {
            return true;
        }
        if (ends.size() >= MAX_VISITS) {
            return false;
        }
        ends.put(visit, clock.instant().plus(SealingKeys.LIFETIME));
        return true;
    }

    /** Drops visits whose addresses have all expired. */
    synchronized void dropEnded() {
        Instant now = clock.instant();
        Iterator<Instant> oldest = ends.values().iterator();
        while (oldest.hasNext() && !now.isBefore(oldest.next())) {
            oldest.remove();
        }
    }

    /** Drops all visits, which is right only when no address can be opened any more. */
    synchronized void clear() {
        ends.clear();
    }
}
