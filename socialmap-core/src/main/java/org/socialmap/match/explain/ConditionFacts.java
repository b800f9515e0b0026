package org.socialmap.match.explain;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.socialmap.eligibility.Rule;

/** The facts of a condition. */
final class ConditionFacts {
    private ConditionFacts() {}

    /** Returns the fact of a condition that is about only one fact. */
    static Optional<String> single(Rule rule) {
        Set<String> facts = all(rule);
        return facts.size() == 1 ? Optional.of(facts.iterator().next()) : Optional.empty();
    }

    /** Returns the facts of a condition. */
    static Set<String> all(Rule rule) {
        Set<String> facts = new LinkedHashSet<>();
        collect(rule, facts);
        return facts;
    }

    private static void collect(Rule rule, Set<String> facts) {
        switch (rule) {
            case Rule.All all -> all.children().forEach(child -> collect(child, facts));
            case Rule.Any any -> any.children().forEach(child -> collect(child, facts));
            case Rule.Not not -> collect(not.child(), facts);
            case Rule.Test test -> facts.add(test.fact());
            case Rule.Prose prose -> {}
        }
    }
}
