package org.socialmap.need;

import java.util.OptionalDouble;
import org.socialmap.place.GeoPoint;

/**
 * The point from which distances are measured.
 *
 * @param point the point to measure from
 * @param maxKilometres the maximum distance in kilometres; options known to be farther away are left out; empty for no
 *     limit
 */
public record SearchOrigin(GeoPoint point, OptionalDouble maxKilometres) {
    /** @throws IllegalArgumentException if the limit is not a positive number */
    public SearchOrigin {
        if (maxKilometres.isPresent() && !(maxKilometres.getAsDouble() > 0)) {
            throw new IllegalArgumentException("the distance limit must be positive");
        }
    }

    /** Returns the same point without a distance limit. */
    public SearchOrigin withoutDistanceLimit() {
        return new SearchOrigin(point, OptionalDouble.empty());
    }

    /** Returns nothing about the location. */
    @Override
    public String toString() {
        return "SearchOrigin";
    }
}
