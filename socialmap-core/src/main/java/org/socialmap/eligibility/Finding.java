package org.socialmap.eligibility;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What became of a rule for one person: a tree of the rule's shape with a verdict per node. The root's verdict is the
 * decision. Immutable.
 *
 * @param rule the condition
 * @param verdict its answer
 * @param findings what became of its parts; empty for a test or prose
 */
public record Finding(Rule rule, Verdict verdict, List<Finding> findings) {
    public Finding {
        findings = List.copyOf(findings);
    }

    /**
     * The facts that can still change this answer: those on the critical path only. "Unknown or true" names nothing.
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
