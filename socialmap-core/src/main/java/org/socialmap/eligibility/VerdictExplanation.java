package org.socialmap.eligibility;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The result of a rule for one person: a tree of the rule's shape with a verdict per node. The verdict of the root is
 * the verdict of the rule. Immutable.
 *
 * @param rule the condition
 * @param verdict its verdict
 * @param findings the results of its parts; empty for a test or prose
 */
public record VerdictExplanation(Rule rule, Verdict verdict, List<VerdictExplanation> findings) {
    public VerdictExplanation {
        findings = List.copyOf(findings);
    }

    /**
     * Returns the facts that can still change this verdict. Only facts on the critical path count: "unknown or true"
     * has none.
     */
    public Set<String> openFacts() {
        Set<String> open = new LinkedHashSet<>();
        collectOpen(open);
        return open;
    }

    private void collectOpen(Set<String> open) {
        if (verdict != Verdict.UNKNOWN) {
            return;
        }
        if (rule instanceof Rule.Test test) {
            open.add(test.fact());
        }
        findings.forEach(finding -> finding.collectOpen(open));
    }
}
