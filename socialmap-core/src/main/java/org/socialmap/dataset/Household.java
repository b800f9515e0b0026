package org.socialmap.dataset;

import java.util.Optional;
import java.util.Set;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;

/**
 * The facts that say how many people need a bed. They are data, so that the code names no fact. Immutable.
 *
 * @param sizeFact the id of the fact that is the number of people, including the person who needs help
 * @param companionFacts ids of boolean facts that mean that at least one other person comes along
 */
public record Household(Optional<String> sizeFact, Set<String> companionFacts) {
    /** A data set without facts about a household. */
    public static final Household NONE = new Household(Optional.empty(), Set.of());

    private static final int WITH_COMPANION = 2;

    public Household {
        companionFacts = Set.copyOf(companionFacts);
    }

    /** Returns the smallest number of people who need a bed according to what is known, 1 or more. */
    public int minSize(Facts facts) {
        int companions = companionFacts.stream().anyMatch(facts::isTrue) ? WITH_COMPANION : 1;
        int stated = sizeFact.filter(facts::isKnown)
                .flatMap(facts::find)
                .map(known -> known instanceof Knowledge.OfInteger number ? number.min() : 1)
                .orElse(1);
        return Math.max(companions, stated);
    }
}
