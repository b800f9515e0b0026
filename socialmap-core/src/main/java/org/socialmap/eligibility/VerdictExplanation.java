package org.socialmap.eligibility;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The verdict of a rule for one person and the verdicts of its parts: a tree of the same shape as the rule. The verdict
 * of the root is the verdict of the rule. Immutable.
 *
 * @param rule the condition
 * @param verdict the verdict of the condition
 * @param parts the explanations of its parts; empty for a test, prose, or a part that counts as settled
 */
public record VerdictExplanation(Rule rule, Verdict verdict, List<VerdictExplanation> parts) {
    public VerdictExplanation {
        parts = List.copyOf(parts);
    }

    /** Returns the ids of the facts that can still change this verdict. "Unknown or true", for example, has none. */
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
        parts.forEach(part -> part.collectOpen(open));
    }
}
