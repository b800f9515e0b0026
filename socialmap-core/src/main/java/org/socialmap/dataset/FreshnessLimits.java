package org.socialmap.dataset;

import java.time.Duration;

/**
 * How long a report on a kind of unit is fresh, and how long it is then ageing before it is stale.
 *
 * @param fresh the age from which it is no longer fresh
 * @param ageing the age from which it is stale
 */
public record FreshnessLimits(Duration fresh, Duration ageing) {
    /**
     * The limits for beds: 2 and 8 hours. They are the strictest limits and also apply to kinds of unit without limits
     * of their own.
     */
    public static final FreshnessLimits BEDS = new FreshnessLimits(Duration.ofHours(2), Duration.ofHours(8));

    /** @throws IllegalArgumentException if {@code fresh} is not positive or {@code ageing} is below it */
    public FreshnessLimits {
        if (fresh.isNegative() || fresh.isZero() || ageing.compareTo(fresh) < 0) {
            throw new IllegalArgumentException("fresh must be above zero, and ageing not below fresh");
        }
    }
}
