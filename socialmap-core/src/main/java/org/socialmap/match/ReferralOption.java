package org.socialmap.match;

import java.util.List;
import org.socialmap.catalog.Activity;
import org.socialmap.catalog.Offer;
import org.socialmap.eligibility.Standing;
import org.socialmap.schedule.Openness;

/**
 * An option with everything that a person needs to judge it.
 *
 * @param offer the service at its location
 * @param standing its standing
 * @param reasons the reasons for its standing
 * @param openConditions what is still to ask
 * @param units the standing of each of its units
 * @param openness whether it is open at the requested moment
 * @param howToReach how to reach it; never empty, and never "call" without a number
 * @param alsoHere other services of the same organization at the same location
 * @param activities at most three activities in the next three months, earliest first
 * @param score how well it matches
 */
public record ReferralOption(
        Offer offer,
        Standing standing,
        List<Reason> reasons,
        List<OpenCondition> openConditions,
        List<UnitStanding> units,
        Openness openness,
        String howToReach,
        List<Offer> alsoHere,
        List<Activity> activities,
        Score score) {
    public ReferralOption {
        reasons = List.copyOf(reasons);
        openConditions = List.copyOf(openConditions);
        units = List.copyOf(units);
        alsoHere = List.copyOf(alsoHere);
        activities = List.copyOf(activities);
    }
}
