package org.socialmap.match;

import java.util.List;
import java.util.Optional;
import org.socialmap.catalog.Offer;
import org.socialmap.record.Service;

/**
 * A closed option that nearly fits.
 *
 * @param offer the service at its location
 * @param obstacles the obstacles
 * @param howToReach how to contact the service or a person who knows more, as text for people
 * @param replacedBy the service that replaces this one, if this one is not offered and its successor is known
 */
public record NearMiss(Offer offer, List<Obstacle> obstacles, String howToReach, Optional<Service> replacedBy) {
    public NearMiss {
        obstacles = List.copyOf(obstacles);
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
     * @param kind the kind of obstacle
     * @param fact the id of the fact that the condition is about, if there is only one
     * @param text a description, in the language of the result
     * @param source the source of the condition, if it states one
     */
    public record Obstacle(Kind kind, Optional<String> fact, String text, Optional<String> source) {}
}
