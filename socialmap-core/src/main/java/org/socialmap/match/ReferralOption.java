package org.socialmap.match;

import java.util.List;
import org.socialmap.catalog.Activity;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.Openness;
import org.socialmap.eligibility.Standing;

/**
 * An option with everything a person needs to judge it.
 *
 * @param offer the service at its location
 * @param standing how it stands
 * @param reasons why
 * @param openConditions what is still to ask
 * @param units how each of its units stands
 * @param openness whether it is open at the moment asked for
 * @param howToReach the way in, in words; never empty, and never "call" without a number
 * @param alsoHere other services of the same organization at the same location
 * @param activities what takes place there in the next three months, at most three, earliest first
 * @param score how well it answers
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
