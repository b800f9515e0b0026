package org.socialmap.dataset;

import java.time.Duration;
import java.util.Map;
import org.socialmap.record.Unit;

/**
 * How reports on free beds age, and how beds may be held.
 *
 * @param freshness the freshness limits of reports, by kind of unit
 * @param holdFor how long a hold lasts unless it is confirmed
 * @param holdLimit how many beds one organization may hold at a time, in all units together
 */
public record HoldPolicy(Map<String, FreshnessLimits> freshness, Duration holdFor, int holdLimit) {
    /**
     * The policy of a data set that states none: the freshness limits of beds, holds of 90 minutes, and at
     * most three beds held at a time.
     */
    public static final HoldPolicy DEFAULT = new HoldPolicy(Map.of(), Duration.ofMinutes(90), 3);

    public HoldPolicy {
        freshness = Map.copyOf(freshness);
    }

    /** Returns the freshness limits of reports on a unit. */
    public FreshnessLimits freshnessOf(Unit unit) {
        return freshness.getOrDefault(unit.kind(), FreshnessLimits.BEDS);
    }
}
