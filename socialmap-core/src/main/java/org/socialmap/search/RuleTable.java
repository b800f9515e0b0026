package org.socialmap.search;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.socialmap.catalog.Offer;
import org.socialmap.eligibility.Conjuncts;
import org.socialmap.eligibility.Preferences;
import org.socialmap.eligibility.Rule;

/**
 * The rules of all options, numbered, and the distinct conditions that they are made of. Options with the same rules share
 * a number, so that a match decides each only once. Two conditions are one clause if they are the same but for words and
 * source; a different strength makes them two. It only grows. One thread at a time adds; any number may read.
 */
public final class RuleTable {
    private final Numbering<Rule> clauses = new Numbering<>();
    private final Numbering<OptionRules> rules = new Numbering<>();
    private final UnaryOperator<Rule> sameness;
    private final UnaryOperator<Rule> erasure;

    RuleTable() {
        this(Conjuncts::bare, Preferences::erased);
    }

    /**
     * @param sameness what two conditions must share to be one clause
     * @param erasure takes the preferred conditions out of a rule
     */
    RuleTable(UnaryOperator<Rule> sameness, UnaryOperator<Rule> erasure) {
        this.sameness = sameness;
        this.erasure = erasure;
    }

    /** The conditions, without words and source. */
    public Numbering<Rule> clauses() {
        return clauses;
    }

    /** The rules of options. */
    public Numbering<OptionRules> rules() {
        return rules;
    }

    int number(Offer offer) {
        return rules.number(new OptionRules(
                split(offer.service().rule()),
                offer.units().stream().map(unit -> split(unit.rule())).toList()));
    }

    private RuleClauses split(Optional<Rule> rule) {
        return rule.map(stated -> new RuleClauses(
                        true,
                        numbers(Conjuncts.of(sameness.apply(erasure.apply(stated))))
                                .toArray(),
                        numbers(Preferences.of(sameness.apply(stated)))
                                .distinct()
                                .toArray()))
                .orElseGet(() -> new RuleClauses(false, new int[0], new int[0]));
    }

    private IntStream numbers(List<Rule> conditions) {
        return conditions.stream().mapToInt(clauses::number);
    }
}
