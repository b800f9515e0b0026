package org.socialmap.capacity;

import java.time.Duration;
import java.time.Instant;
import org.socialmap.dataset.FreshnessLimits;

/** How far a reported number can still be relied on. */
public enum Freshness {
    /** Reported recently. */
    FRESH,
    /** Most likely still correct. */
    AGEING,
    /** Too old: never presented as a fact. */
    STALE,
    /** Nothing was ever reported. */
    UNKNOWN;

    /** Returns the freshness of an observation at a moment. An observation in the future is fresh. */
    public static Freshness of(FreshnessLimits limits, Instant observedAt, Instant moment) {
        Duration age = Duration.between(observedAt, moment);
        if (age.compareTo(limits.fresh()) < 0) {
            return FRESH;
        }
        return age.compareTo(limits.ageing()) < 0 ? AGEING : STALE;
    }
}
