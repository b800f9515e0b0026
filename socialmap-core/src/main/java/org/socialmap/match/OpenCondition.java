package org.socialmap.match;

import java.util.List;
import java.util.Optional;

/**
 * A condition that may or may not be met: something still has to be asked.
 *
 * @param kind what it is about
 * @param facts the ids of the facts that would settle it; empty if only the provider can
 * @param text a description, in the language of the result
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
        /** A preference that must be met and is not known to be. */
        WISH
    }
}
