package org.socialmap.eligibility;

import java.util.ArrayList;
import java.util.List;

/** Splits a rule into the conditions that must all hold. */
public final class Conjuncts {
    private Conjuncts() {}

    /**
     * Returns the top-level conditions of a rule, in its order. A required {@code all} is split, also inside another
     * one; an {@code all} with another strength or words of its own stays whole. A rule without conditions gives an
     * empty list.
     */
    public static List<Rule> of(Rule rule) {
        List<Rule> conjuncts = new ArrayList<>();
        collect(rule, conjuncts);
        return conjuncts;
    }

    /** Returns the top-level parts of a finding, split as {@link #of(Rule)} splits its rule. */
    public static List<VerdictExplanation> of(VerdictExplanation finding) {
        List<VerdictExplanation> parts = new ArrayList<>();
        collect(finding, parts);
        return parts;
    }

    /** Returns the rule without words and sources, which do not affect verdicts. Strengths stay. */
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

    private static void collect(VerdictExplanation finding, List<VerdictExplanation> parts) {
        if (isSplit(finding.rule())) {
            finding.findings().forEach(part -> collect(part, parts));
        } else {
            parts.add(finding);
        }
    }

    private static boolean isSplit(Rule rule) {
        return rule instanceof Rule.All all
                && all.statement().strength() == Strength.REQUIRED
                && all.statement().says().isEmpty();
    }
}
