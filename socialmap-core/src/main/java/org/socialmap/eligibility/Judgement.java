package org.socialmap.eligibility;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How somebody stands towards a service or one of its units, with the reasons. Immutable.
 *
 * @param standing the standing that follows
 * @param stated whether any rule was stated; if not, the provider never said whom it is for
 * @param full what became of the rule as it stands
 * @param hard what became of it with everything negotiable settled
 * @param preferences what became of the preferred conditions
 */
public record Judgement(Standing standing, boolean stated, Finding full, Finding hard, List<Finding> preferences) {
    public Judgement {
        preferences = List.copyOf(preferences);
    }

    /** The facts that can still change the standing. */
    public Set<String> openFacts() {
        Set<String> open = new LinkedHashSet<>(full.openFacts());
        open.addAll(hard.openFacts());
        return open;
    }
}
