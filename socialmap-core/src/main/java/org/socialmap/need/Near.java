package org.socialmap.need;

import java.util.OptionalDouble;
import org.socialmap.place.GeoPoint;

/**
 * From where distance counts.
 *
 * @param point the place to count from
 * @param maxKilometres options known to be further away are left out; empty for no limit
 */
public record Near(GeoPoint point, OptionalDouble maxKilometres) {
    /** @throws IllegalArgumentException if the limit is not a positive number */
    public Near {
        if (maxKilometres.isPresent() && !(maxKilometres.getAsDouble() > 0)) {
            throw new IllegalArgumentException("the distance limit must be positive");
        }
    }

    /** From the same place, however far. */
    public Near anyDistance() {
        return new Near(point, OptionalDouble.empty());
    }

    /** Says nothing about where. */
    @Override
    public String toString() {
        return "Near";
    }
}
