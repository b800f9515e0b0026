package org.socialmap.eligibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes how likely the answer to a question decides a verdict. All methods are pure functions. */
public final class QuestionInfluence {
    private QuestionInfluence() {}

    /**
     * Returns, by id of each fact that can still change a verdict, the probability (above 0, at most 1) that one of the
     * tests on that fact decides the verdict. Every other open test is taken to be yes or no, independently, with a
     * probability of one half.
     */
    public static Map<String, Double> chances(VerdictExplanation explanation) {
        Map<String, Double> missed = new HashMap<>();
        walk(explanation, 1, missed);
        Map<String, Double> chances = new HashMap<>();
        missed.forEach((fact, miss) -> chances.put(fact, 1 - miss));
        return chances;
    }

    private static void walk(VerdictExplanation explanation, double reached, Map<String, Double> missed) {
        if (explanation.verdict() != Verdict.UNKNOWN) {
            return;
        }
        if (explanation.rule() instanceof Rule.Test test) {
            missed.merge(test.fact(), 1 - reached, (before, now) -> before * now);
            return;
        }
        boolean needsYes = !(explanation.rule() instanceof Rule.Any);
        List<VerdictExplanation> parts = explanation.parts();
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

    private static double chanceOfYes(VerdictExplanation explanation) {
        return switch (explanation.verdict()) {
            case YES -> 1;
            case NO -> 0;
            case UNKNOWN ->
                switch (explanation.rule()) {
                    case Rule.All all ->
                        explanation.parts().stream()
                                .mapToDouble(QuestionInfluence::chanceOfYes)
                                .reduce(1, (a, b) -> a * b);
                    case Rule.Any any ->
                        1
                                - explanation.parts().stream()
                                        .mapToDouble(part -> 1 - chanceOfYes(part))
                                        .reduce(1, (a, b) -> a * b);
                    case Rule.Not not -> 1 - chanceOfYes(explanation.parts().getFirst());
                    case Rule.Test test -> 0.5;
                    case Rule.Prose prose -> 0.5;
                };
        };
    }
}
