package org.socialmap.eligibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weighs open facts by how likely the answer to one of them decides a finding. */
public final class QuestionInfluence {
    private QuestionInfluence() {}

    /**
     * Returns, for each open fact of a finding, the probability (above 0, at most 1) that one of its tests decides the
     * verdict, if every other open test comes out yes or no independently with probability one half.
     */
    public static Map<String, Double> chances(VerdictExplanation finding) {
        Map<String, Double> missed = new HashMap<>();
        walk(finding, 1, missed);
        Map<String, Double> chances = new HashMap<>();
        missed.forEach((fact, miss) -> chances.put(fact, 1 - miss));
        return chances;
    }

    private static void walk(VerdictExplanation finding, double reached, Map<String, Double> missed) {
        if (finding.verdict() != Verdict.UNKNOWN) {
            return;
        }
        if (finding.rule() instanceof Rule.Test test) {
            missed.merge(test.fact(), 1 - reached, (before, now) -> before * now);
            return;
        }
        boolean needsYes = !(finding.rule() instanceof Rule.Any);
        List<VerdictExplanation> parts = finding.findings();
        // Products of the parts after each part, computed once: time is linear in the number of parts, not quadratic.
        double[] after = new double[parts.size() + 1];
        after[parts.size()] = 1;
        for (int i = parts.size() - 1; i >= 0; i--) {
            after[i] = after[i + 1] * leavesOpen(parts.get(i), needsYes);
        }
        double before = reached;
        for (int i = 0; i < parts.size(); i++) {
            walk(parts.get(i), before * after[i + 1], missed);
            before *= leavesOpen(parts.get(i), needsYes);
        }
    }

    private static double leavesOpen(VerdictExplanation part, boolean needsYes) {
        double yes = chanceOfYes(part);
        return needsYes ? yes : 1 - yes;
    }

    private static double chanceOfYes(VerdictExplanation finding) {
        return switch (finding.verdict()) {
            case YES -> 1;
            case NO -> 0;
            case UNKNOWN ->
                switch (finding.rule()) {
                    case Rule.All all ->
                        finding.findings().stream()
                                .mapToDouble(QuestionInfluence::chanceOfYes)
                                .reduce(1, (a, b) -> a * b);
                    case Rule.Any any ->
                        1
                                - finding.findings().stream()
                                        .mapToDouble(part -> 1 - chanceOfYes(part))
                                        .reduce(1, (a, b) -> a * b);
                    case Rule.Not not -> 1 - chanceOfYes(finding.findings().getFirst());
                    case Rule.Test test -> 0.5;
                    case Rule.Prose prose -> 0.5;
                };
        };
    }
}
