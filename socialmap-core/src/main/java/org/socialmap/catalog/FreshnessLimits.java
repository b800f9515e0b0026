package org.socialmap.catalog;

import java.time.Duration;

/**
 * How long a report on a kind of unit is fresh, and how long it is ageing before it is stale.
 *
 * @param fresh the age from which it is fresh no more
 * @param ageing the age from which it is stale
 */
public record FreshnessLimits(Duration fresh, Duration ageing) {
    /** Beds change hands within hours; also for kinds of which nothing is said, being the strictest. */
    public static final FreshnessLimits BEDS = new FreshnessLimits(Duration.ofHours(2), Duration.ofHours(8));

    /** @throws IllegalArgumentException if they are not above zero and in order */
    public FreshnessLimits {
        if (fresh.isNegative() || fresh.isZero() || ageing.compareTo(fresh) < 0) {
            throw new IllegalArgumentException("fresh must be above zero, and ageing not below fresh");
        }
    }
}
