package org.socialmap.eligibility;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The standing of a person for a service or one of its units, with the reasons. Immutable.
 *
 * @param standing the standing
 * @param stated whether the provider stated any rule
 * @param full the result of the rule as stated
 * @param hard the result of the rule with everything negotiable settled in the person's favor
 * @param preferences the results of the preferred conditions
 */
public record StandingExplanation(
        Standing standing,
        boolean stated,
        VerdictExplanation full,
        VerdictExplanation hard,
        List<VerdictExplanation> preferences) {
    public StandingExplanation {
        preferences = List.copyOf(preferences);
    }

    /** Returns the ids of the facts that can still change the standing. */
    public Set<String> openFacts() {
        Set<String> open = new LinkedHashSet<>(full.openFacts());
        open.addAll(hard.openFacts());
        return open;
    }
}
