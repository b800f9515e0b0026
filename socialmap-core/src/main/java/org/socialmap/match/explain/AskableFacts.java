package org.socialmap.match.explain;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.socialmap.dataset.Guidance;
import org.socialmap.eligibility.Eligibility;
import org.socialmap.eligibility.Strictness;
import org.socialmap.eligibility.Verdict;
import org.socialmap.need.Facts;

/**
 * The facts that a person may be asked: neither declined ones, nor those that the data set excludes for people like
 * them.
 */
public final class AskableFacts implements Predicate<String> {
    private final Facts facts;
    private final Set<String> excluded = new HashSet<>();

    public AskableFacts(Facts facts, Guidance guidance) {
        this.facts = facts;
        for (Guidance.UnaskedFacts rule : guidance.unasked()) {
            if (Eligibility.verdict(rule.when(), facts, Strictness.FULL) == Verdict.YES) {
                excluded.addAll(rule.facts());
            }
        }
    }

    @Override
    public boolean test(String fact) {
        return !facts.isDeclined(fact) && !excluded.contains(fact);
    }
}
