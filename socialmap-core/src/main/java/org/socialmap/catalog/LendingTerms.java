package org.socialmap.catalog;

import java.time.Duration;
import java.util.Map;

/**
 * How the map deals with free places.
 *
 * @param freshness how long a report is fresh, by kind of unit
 * @param holdFor how long a hold counts unless it is confirmed
 * @param holdLimit how many places one organization may hold at a time
 */
public record LendingTerms(Map<String, FreshnessLimits> freshness, Duration holdFor, int holdLimit) {
    /** Where a data set says nothing: reports as on beds, holds of an hour and a half, three places. */
    public static final LendingTerms DEFAULT = new LendingTerms(Map.of(), Duration.ofMinutes(90), 3);

    public LendingTerms {
        freshness = Map.copyOf(freshness);
    }

    /** How long a report on a unit is fresh. */
    public FreshnessLimits freshnessOf(Unit unit) {
        return freshness.getOrDefault(unit.kind(), FreshnessLimits.BEDS);
    }
}
