package org.socialmap.eligibility;

import java.util.ArrayList;
import java.util.List;

/** Splits a rule into the conditions that must all hold. All methods are pure functions. */
public final class Conjuncts {
    private Conjuncts() {}

    /**
     * Returns the top-level conditions of a rule, in order. A required {@code all} is split, also within another one.
     * An {@code all} that has another strength, or for which the provider has words, is not split. A rule without
     * conditions has none.
     */
    public static List<Rule> of(Rule rule) {
        List<Rule> conjuncts = new ArrayList<>();
        collect(rule, conjuncts);
        return conjuncts;
    }

    /** Returns the top-level parts of an explanation, as {@link #of(Rule)} splits its rule. */
    public static List<VerdictExplanation> of(VerdictExplanation explanation) {
        List<VerdictExplanation> parts = new ArrayList<>();
        collect(explanation, parts);
        return parts;
    }

    /** Returns a copy of a rule without words and sources, which do not affect verdicts. The strengths stay. */
    public static Rule bare(Rule rule) {
        Statement strength = Statement.of(rule.statement().strength());
        return switch (rule) {
            case Rule.All all ->
                new Rule.All(all.children().stream().map(Conjuncts::bare).toList(), strength);
            case Rule.Any any ->
                new Rule.Any(any.children().stream().map(Conjuncts::bare).toList(), strength);
            case Rule.Not not -> new Rule.Not(bare(not.child()), strength);
            case Rule.Test test -> test.withStatement(strength);
            case Rule.Prose prose -> prose.withStatement(strength);
        };
    }

    private static void collect(Rule rule, List<Rule> conjuncts) {
        if (isSplit(rule)) {
            ((Rule.All) rule).children().forEach(child -> collect(child, conjuncts));
        } else {
            conjuncts.add(rule);
        }
    }

    private static void collect(VerdictExplanation explanation, List<VerdictExplanation> parts) {
        if (isSplit(explanation.rule())) {
            explanation.parts().forEach(part -> collect(part, parts));
        } else {
            parts.add(explanation);
        }
    }

    private static boolean isSplit(Rule rule) {
        return rule instanceof Rule.All all
                && all.statement().strength() == Strength.REQUIRED
                && all.statement().says().isEmpty();
    }
}
