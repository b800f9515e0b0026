package org.socialmap.eligibility;

import java.util.List;
import java.util.stream.Collectors;

/** Formats conditions briefly, with their facts and values, for people who maintain a data set. */
final class RuleExample {
    private RuleExample() {}

    static String of(List<Rule> conditions) {
        return conditions.stream().map(RuleExample::of).collect(Collectors.joining(" and "));
    }

    private static String of(Rule rule) {
        return switch (rule) {
            case Rule.All all -> "all(" + list(all.children()) + ")";
            case Rule.Any any -> "any(" + list(any.children()) + ")";
            case Rule.Not not -> "not(" + of(not.child()) + ")";
            case Rule.Prose prose -> "prose";
            case Rule.In in -> in.fact() + " in " + in.values();
            case Rule.Contains contains -> contains.fact() + " contains " + contains.values();
            case Rule.Is is -> is.fact() + " is " + is.value();
            case Rule.Range range ->
                range.fact()
                        + (range.min().isPresent() ? " min " + range.min().getAsInt() : "")
                        + (range.max().isPresent() ? " max " + range.max().getAsInt() : "");
        };
    }

    private static String list(List<Rule> rules) {
        return rules.stream().map(RuleExample::of).collect(Collectors.joining("; "));
    }
}
