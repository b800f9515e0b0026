package org.socialmap.match;

import java.util.Optional;
import java.util.OptionalInt;
import org.socialmap.eligibility.Verdict;

/**
 * Something that a person should know about an option: a reason for the standing, or a remark.
 *
 * @param kind what it is about
 * @param fact the id of the fact that a condition is about, if there is only one
 * @param verdict the verdict on a condition
 * @param metres the distance in metres, for {@link Kind#DISTANCE}
 * @param text a description, in the language of the result
 */
public record Reason(Kind kind, Optional<String> fact, Optional<Verdict> verdict, OptionalInt metres, String text) {
    /** What a reason is about. */
    public enum Kind {
        /** A need that the service meets. */
        NEED,
        /** A condition. */
        CONDITION,
        /** A condition that the service prefers people to meet. */
        PREFERENCE,
        /** A preferred language. */
        LANGUAGE,
        /** A preferred contact channel. */
        CHANNEL,
        /** A preferred gender of staff. */
        STAFF,
        /** Access for people with a disability. */
        ACCESSIBILITY,
        /** Opening hours. */
        OPENING,
        /** Capacity. */
        CAPACITY,
        /** Distance. */
        DISTANCE,
        /** The option is in a place where the person is not safe. */
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

    /** Returns a reason with a description only. */
    public static Reason of(Kind kind, String text) {
        return new Reason(kind, Optional.empty(), Optional.empty(), OptionalInt.empty(), text);
    }
}
