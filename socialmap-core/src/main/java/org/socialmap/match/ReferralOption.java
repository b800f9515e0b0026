package org.socialmap.match;

import java.util.List;
import java.util.Optional;
import org.socialmap.catalog.Activity;
import org.socialmap.catalog.Offer;
import org.socialmap.eligibility.Standing;
import org.socialmap.schedule.Openness;

/**
 * An option with everything that a person needs to judge it.
 *
 * @param offer the service at its location
 * @param standing the standing for the person
 * @param vacancy how soon it can help a person who needs a bed; empty if the option is not requested for a bed
 * @param reasons the reasons for the standing
 * @param openConditions the conditions that are still open
 * @param units the standing and availability of each unit
 * @param openness whether the service is open at the requested moment
 * @param howToReach how to reach the service, as text for people; never empty, and never "call" without a number
 * @param otherOffers the offers of other services of the same organization at the same location
 * @param activities at most three activities in the next three months, earliest first
 * @param score how well the option matches
 */
public record ReferralOption(
        Offer offer,
        Standing standing,
        Optional<VacancyTier> vacancy,
        List<Reason> reasons,
        List<OpenCondition> openConditions,
        List<UnitStanding> units,
        Openness openness,
        String howToReach,
        List<Offer> otherOffers,
        List<Activity> activities,
        Score score) {
    public ReferralOption {
        reasons = List.copyOf(reasons);
        openConditions = List.copyOf(openConditions);
        units = List.copyOf(units);
        otherOffers = List.copyOf(otherOffers);
        activities = List.copyOf(activities);
    }
}
