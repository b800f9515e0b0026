package org.socialmap.match;

import java.util.List;
import java.util.Optional;

/**
 * Something that is still to ask.
 *
 * @param kind what it is about
 * @param facts the facts that would settle it; empty if only the provider can
 * @param text what is open
 * @param question the question that settles it, where one of the vocabulary does
 */
public record OpenCondition(Kind kind, List<String> facts, String text, Optional<String> question) {
    public OpenCondition {
        facts = List.copyOf(facts);
    }

    /** What an open condition is about. */
    public enum Kind {
        /** A condition of the provider. */
        CONDITION,
        /** The provider states no conditions. */
        UNSTATED,
        /** Past its planned end. */
        VALIDITY,
        /** A doubt about the record. */
        RECORD,
        /** A required wish of which it is not known whether it is met. */
        WISH
    }
}
