package org.socialmap.eligibility;

import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the conditions that exclude a person. All methods are pure functions. */
public final class Obstacles {
    private Obstacles() {}

    /**
     * Returns the smallest set of conditions that would have to change for a verdict of no to change: every failing
     * part of an {@code all}, and the part of an {@code any} that needs the fewest changes. A condition that must not
     * hold is returned negated. Identical conditions count once, whatever their words. Empty if the verdict is not no.
     */
    public static Set<Rule> of(VerdictExplanation explanation) {
        return explanation.verdict() == Verdict.NO ? changesFor(explanation, Verdict.YES) : Set.of();
    }

    private static Set<Rule> changesFor(VerdictExplanation explanation, Verdict wanted) {
        if (explanation.verdict() != wanted.negated()) {
            return Set.of();
        }
        return switch (explanation.rule()) {
            case Rule.All all -> wanted == Verdict.YES ? every(explanation, wanted) : cheapest(explanation, wanted);
            case Rule.Any any -> wanted == Verdict.YES ? cheapest(explanation, wanted) : every(explanation, wanted);
            case Rule.Not not -> changesFor(explanation.parts().getFirst(), wanted.negated());
            case Rule.Test test -> single(test, wanted);
            case Rule.Prose prose -> single(prose, wanted);
        };
    }

    private static Set<Rule> every(VerdictExplanation explanation, Verdict wanted) {
        Set<Rule> together = new LinkedHashSet<>();
        explanation.parts().forEach(part -> together.addAll(changesFor(part, wanted)));
        return together;
    }

    private static Set<Rule> cheapest(VerdictExplanation explanation, Verdict wanted) {
        Set<Rule> cheapest = null;
        for (VerdictExplanation part : explanation.parts()) {
            Set<Rule> way = changesFor(part, wanted);
            if (cheapest == null || way.size() < cheapest.size()) {
                cheapest = way;
            }
        }
        // An any without children admits nobody: the condition itself is the obstacle.
        return cheapest != null ? cheapest : single(explanation.rule(), wanted);
    }

    private static Set<Rule> single(Rule rule, Verdict wanted) {
        Rule bare = Conjuncts.bare(rule);
        return Set.of(wanted == Verdict.YES ? bare : Rule.not(bare));
    }
}
