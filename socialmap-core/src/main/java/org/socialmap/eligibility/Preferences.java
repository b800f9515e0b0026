package org.socialmap.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Separates the preferred conditions of a rule, which affect ranking and never exclude. All methods are pure functions.
 */
public final class Preferences {
    private Preferences() {}

    /**
     * Returns a copy of a rule without its preferred conditions. An {@code all}, {@code any} or {@code not} that
     * becomes empty is also removed. A rule that becomes empty is open to all.
     */
    public static Rule removeFrom(Rule rule) {
        return withoutPreferred(rule).orElse(new Rule.All(List.of(), Statement.PLAIN));
    }

    /**
     * Returns the outermost preferred conditions of a rule. A condition under an odd number of nots is returned
     * negated.
     */
    public static List<Rule> of(Rule rule) {
        List<Rule> preferred = new ArrayList<>();
        collect(rule, true, preferred);
        return preferred;
    }

    private static Optional<Rule> withoutPreferred(Rule rule) {
        if (!rule.has(Strength.PREFERRED)) {
            return Optional.of(rule);
        }
        if (isPreferred(rule)) {
            return Optional.empty();
        }
        return switch (rule) {
            case Rule.All all -> withoutPreferred(all.children()).map(kept -> new Rule.All(kept, all.statement()));
            case Rule.Any any -> withoutPreferred(any.children()).map(kept -> new Rule.Any(kept, any.statement()));
            case Rule.Not not -> withoutPreferred(not.child()).map(kept -> new Rule.Not(kept, not.statement()));
            case Rule.Test test -> Optional.of(test);
            case Rule.Prose prose -> Optional.of(prose);
        };
    }

    private static Optional<List<Rule>> withoutPreferred(List<Rule> children) {
        List<Rule> kept = children.stream()
                .map(Preferences::withoutPreferred)
                .flatMap(Optional::stream)
                .toList();
        return kept.isEmpty() && !children.isEmpty() ? Optional.empty() : Optional.of(kept);
    }

    private static void collect(Rule rule, boolean positive, List<Rule> preferred) {
        if (!rule.has(Strength.PREFERRED)) {
            return;
        }
        if (isPreferred(rule)) {
            preferred.add(positive ? rule : Rule.not(rule));
            return;
        }
        switch (rule) {
            case Rule.All all -> all.children().forEach(child -> collect(child, positive, preferred));
            case Rule.Any any -> any.children().forEach(child -> collect(child, positive, preferred));
            case Rule.Not not -> collect(not.child(), !positive, preferred);
            case Rule.Test test -> {}
            case Rule.Prose prose -> {}
        }
    }

    private static boolean isPreferred(Rule rule) {
        return rule.statement().strength() == Strength.PREFERRED;
    }
}
