package org.socialmap.match;

import java.util.Optional;
import java.util.OptionalInt;
import org.socialmap.eligibility.Verdict;

/**
 * A reason for or about the standing of an option.
 *
 * @param kind what it is about
 * @param fact the fact, if there is only one
 * @param verdict the verdict on a condition
 * @param metres the distance, for {@link Kind#DISTANCE}
 * @param text its description
 */
public record Reason(Kind kind, Optional<String> fact, Optional<Verdict> verdict, OptionalInt metres, String text) {
    /** What a reason is about. */
    public enum Kind {
        /** A need that the service meets. */
        NEED,
        /** A condition. */
        CONDITION,
        /** The people the service prefers. */
        PREFERENCE,
        /** A preferred language. */
        LANGUAGE,
        /** A preferred contact channel. */
        CHANNEL,
        /** A preferred gender of staff. */
        STAFF,
        /** Opening hours. */
        OPENING,
        /** Capacity. */
        CAPACITY,
        /** Distance. */
        DISTANCE,
        /** The option is where the person is not safe. */
        SAFETY,
        /** The organization also inspects or registers people. */
        INSPECTS,
        /** How the service hands over. */
        HAND_OVER,
        /** Important to know beforehand. */
        ALERT,
        /** The end of the service. */
        VALIDITY,
        /** When the record was last confirmed. */
        FRESHNESS
    }

    public static Reason of(Kind kind, String text) {
        return new Reason(kind, Optional.empty(), Optional.empty(), OptionalInt.empty(), text);
    }
}
