package org.socialmap.match;

import java.util.Optional;
import java.util.OptionalInt;
import org.socialmap.eligibility.Verdict;

/**
 * One reason why an option stands where it stands, in words.
 *
 * @param kind what it is about
 * @param fact the fact concerned, if it is just one
 * @param verdict the answer, for conditions
 * @param metres the distance, for {@link Kind#DISTANCE}
 * @param text the words
 */
public record Reason(Kind kind, Optional<String> fact, Optional<Verdict> verdict, OptionalInt metres, String text) {
    /** What a reason is about. */
    public enum Kind {
        /** A need that it answers. */
        NEED,
        /** A condition. */
        CONDITION,
        /** Whom it is made for. */
        PREFERENCE,
        /** A language wished for. */
        LANGUAGE,
        /** A way of contact wished for. */
        CHANNEL,
        /** Somebody whom it was wished to speak with. */
        STAFF,
        /** When it is open. */
        OPENING,
        /** Whether there is room. */
        CAPACITY,
        /** How far it is. */
        DISTANCE,
        /** It lies where the person is not safe. */
        SAFETY,
        /** It also inspects or registers. */
        INSPECTS,
        /** How it hands over. */
        HAND_OVER,
        /** Something to know before anything else. */
        ALERT,
        /** What is to come to its end. */
        VALIDITY,
        /** When the record was last confirmed. */
        FRESHNESS
    }

    static Reason of(Kind kind, String text) {
        return new Reason(kind, Optional.empty(), Optional.empty(), OptionalInt.empty(), text);
    }
}
