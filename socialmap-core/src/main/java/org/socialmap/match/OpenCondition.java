package org.socialmap.match;

import java.util.List;
import java.util.Optional;

/**
 * A condition that is still open.
 *
 * @param kind what it is about
 * @param facts the facts that would settle it; empty if only the provider can
 * @param text its description
 * @param question the question that settles it, if the vocabulary has one
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
        /** The service is past its planned end. */
        VALIDITY,
        /** A doubt about the record. */
        RECORD,
        /** A required preference that is not known to be met. */
        WISH
    }
}
