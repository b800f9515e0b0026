package org.socialmap.match;

import java.util.List;
import java.util.Optional;
import org.socialmap.catalog.Offer;
import org.socialmap.record.Service;

/**
 * A closed option that nearly fits.
 *
 * @param offer the service at its location
 * @param failing the obstacles
 * @param howToReach how to reach somebody who knows more
 * @param replacedBy the service that replaces it, if it has ended and its successor is known
 */
public record NearMiss(Offer offer, List<Failing> failing, String howToReach, Optional<Service> replacedBy) {
    public NearMiss {
        failing = List.copyOf(failing);
    }

    /** The kind of an obstacle. */
    public enum Kind {
        /** A condition of the provider. */
        CONDITION,
        /** The service has ended, or is currently not offered. */
        VALIDITY
    }

    /**
     * An obstacle.
     *
     * @param fact the fact of a condition
     * @param text its description
     * @param source the source of the condition
     */
    public record Failing(Kind kind, Optional<String> fact, String text, Optional<String> source) {}
}
