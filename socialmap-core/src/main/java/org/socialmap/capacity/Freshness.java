package org.socialmap.capacity;

import java.time.Duration;
import java.time.Instant;
import org.socialmap.catalog.FreshnessLimits;

/** How far a number can still be relied on. */
public enum Freshness {
    /** As it was told. */
    FRESH,
    /** Most likely still so. */
    AGEING,
    /** It was so once: never told as a fact. */
    STALE,
    /** Nobody ever told. */
    UNKNOWN;

    /** How far something observed at one moment can be relied on at another. What lies ahead is fresh. */
    public static Freshness of(FreshnessLimits limits, Instant observedAt, Instant moment) {
        Duration age = Duration.between(observedAt, moment);
        if (age.compareTo(limits.fresh()) < 0) {
            return FRESH;
        }
        return age.compareTo(limits.ageing()) < 0 ? AGEING : STALE;
    }
}
