package org.socialmap.match;

import java.util.List;
import java.util.Optional;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.Service;

/**
 * A closed option that would fit but for a little.
 *
 * @param offer the service at its location
 * @param failing what stands in the way
 * @param howToReach how to reach somebody who can say more, in words
 * @param replacedBy the service that took its place, if it has ended and the map knows one
 */
public record NearMiss(Offer offer, List<Failing> failing, String howToReach, Optional<Service> replacedBy) {
    public NearMiss {
        failing = List.copyOf(failing);
    }

    /** What kind of thing stands in the way. */
    public enum Kind {
        /** A condition of the provider. */
        CONDITION,
        /** It has ended, or is not given at present. */
        VALIDITY
    }

    /**
     * One thing that stands in the way.
     *
     * @param fact the fact concerned, for conditions
     * @param text in words
     * @param source where the condition was stated
     */
    public record Failing(Kind kind, Optional<String> fact, String text, Optional<String> source) {}
}
