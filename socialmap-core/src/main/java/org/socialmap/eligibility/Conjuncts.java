package org.socialmap.eligibility;

import java.util.ArrayList;
import java.util.List;

/** Splits a rule into the conditions that must all hold. */
public final class Conjuncts {
    private Conjuncts() {}

    /**
     * The top-level conditions of a rule, in its order. An {@code all} that is required is opened up, also inside
     * another; one with a strength or words of its own stays whole. Without conditions the list is empty.
     */
    public static List<Rule> of(Rule rule) {
        List<Rule> conjuncts = new ArrayList<>();
        collect(rule, conjuncts);
        return conjuncts;
    }

    /** The top-level parts of a finding, as {@link #of(Rule)} splits its rule. */
    public static List<Finding> of(Finding finding) {
        List<Finding> parts = new ArrayList<>();
        collect(finding, parts);
        return parts;
    }

    /** The same rule without words and sources, which decide nothing. Strengths stay. */
    public static Rule bare(Rule rule) {
        Statement strength = Statement.of(rule.statement().strength());
        return switch (rule) {
            case Rule.All all ->
                new Rule.All(all.children().stream().map(Conjuncts::bare).toList(), strength);
            case Rule.Any any ->
                new Rule.Any(any.children().stream().map(Conjuncts::bare).toList(), strength);
            case Rule.Not not -> new Rule.Not(bare(not.child()), strength);
            case Rule.Test test -> test.stated(strength);
            case Rule.Prose prose -> prose.stated(strength);
        };
    }

    private static void collect(Rule rule, List<Rule> conjuncts) {
        if (opens(rule)) {
            ((Rule.All) rule).children().forEach(child -> collect(child, conjuncts));
        } else {
            conjuncts.add(rule);
        }
    }

    private static void collect(Finding finding, List<Finding> parts) {
        if (opens(finding.rule())) {
            finding.findings().forEach(part -> collect(part, parts));
        } else {
            parts.add(finding);
        }
    }

    private static boolean opens(Rule rule) {
        return rule instanceof Rule.All all
                && all.statement().strength() == Strength.REQUIRED
                && all.statement().says().isEmpty();
    }
}
