package org.socialmap.dataset;

import java.time.Duration;
import java.util.Map;
import org.socialmap.record.Unit;

/**
 * How reports on free beds age, and how beds may be held.
 *
 * @param freshness how long a report is fresh, by kind of unit
 * @param holdFor how long a hold lasts unless it is confirmed
 * @param holdLimit how many beds one organization may hold at a time
 */
public record HoldPolicy(Map<String, FreshnessLimits> freshness, Duration holdFor, int holdLimit) {
    /** The policy of a data set that states none: reports age as on beds, holds last 90 minutes, three beds at most. */
    public static final HoldPolicy DEFAULT = new HoldPolicy(Map.of(), Duration.ofMinutes(90), 3);

    public HoldPolicy {
        freshness = Map.copyOf(freshness);
    }

    /** Returns how long a report on a unit is fresh. */
    public FreshnessLimits freshnessOf(Unit unit) {
        return freshness.getOrDefault(unit.kind(), FreshnessLimits.BEDS);
    }
}
