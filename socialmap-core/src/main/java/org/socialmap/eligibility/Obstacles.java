package org.socialmap.eligibility;

import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the conditions that exclude a person. */
public final class Obstacles {
    private Obstacles() {}

    /**
     * Returns the smallest set of conditions that would have to change for this finding not to fail: an {@code all}
     * needs every failing part, an {@code any} its cheapest one. A condition that must not hold is returned negated.
     * Identical conditions count once, whatever their words. Empty if the finding does not fail.
     */
    public static Set<Rule> of(VerdictExplanation finding) {
        return finding.verdict() == Verdict.NO ? changesFor(finding, Verdict.YES) : Set.of();
    }

    private static Set<Rule> changesFor(VerdictExplanation finding, Verdict wanted) {
        if (finding.verdict() != wanted.negated()) {
            return Set.of();
        }
        return switch (finding.rule()) {
            case Rule.All all -> wanted == Verdict.YES ? every(finding, wanted) : cheapest(finding, wanted);
            case Rule.Any any -> wanted == Verdict.YES ? cheapest(finding, wanted) : every(finding, wanted);
            case Rule.Not not -> changesFor(finding.findings().getFirst(), wanted.negated());
            case Rule.Test test -> single(test, wanted);
            case Rule.Prose prose -> single(prose, wanted);
        };
    }

    private static Set<Rule> every(VerdictExplanation finding, Verdict wanted) {
        Set<Rule> together = new LinkedHashSet<>();
        finding.findings().forEach(part -> together.addAll(changesFor(part, wanted)));
        return together;
    }

    private static Set<Rule> cheapest(VerdictExplanation finding, Verdict wanted) {
        Set<Rule> cheapest = null;
        for (VerdictExplanation part : finding.findings()) {
            Set<Rule> way = changesFor(part, wanted);
            if (cheapest == null || way.size() < cheapest.size()) {
                cheapest = way;
            }
        }
        // An any without children admits nobody: the condition itself is the obstacle.
        return cheapest != null ? cheapest : single(finding.rule(), wanted);
    }

    private static Set<Rule> single(Rule rule, Verdict wanted) {
        Rule bare = Conjuncts.bare(rule);
        return Set.of(wanted == Verdict.YES ? bare : Rule.not(bare));
    }
}
