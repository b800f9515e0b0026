package org.socialmap.match.rank;

import java.util.List;
import org.socialmap.eligibility.Standing;

/**
 * The decision on an option by its rules, for one profile.
 *
 * @param standing the standing by its rules alone
 * @param conditions the number of its conditions
 * @param confirmed the number of conditions known to be met
 * @param preferencesMet the number of its preferences known to be met
 * @param units the decision for each unit, in the order of the option; empty without units
 */
record StandingSummary(
        Standing standing, int conditions, int confirmed, int preferencesMet, List<StandingSummary> units) {
    /** Returns how many things are to be asked before the standing by the rules is certain. */
    int open() {
        // A provider who states no conditions has to be asked too.
        return standing == Standing.ASK ? Math.max(1, conditions - confirmed) : 0;
    }
}
