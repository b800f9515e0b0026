package org.socialmap.search.index;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.socialmap.catalog.Offer;
import org.socialmap.eligibility.Conjuncts;
import org.socialmap.eligibility.Preferences;
import org.socialmap.eligibility.Rule;

/**
 * The numbered rules of all options and their distinct conditions. Options with equal rules share a number, so that a
 * match evaluates each rule once. Two conditions are the same clause if they differ only in wording and source; a
 * different strength makes them different. Never shrinks. One thread at a time adds; any number may read.
 */
public final class RuleTable {
    private final Ordinals<Rule> clauses = new Ordinals<>();
    private final Ordinals<OptionRules> rules = new Ordinals<>();
    private final UnaryOperator<Rule> identity;
    private final UnaryOperator<Rule> withoutPreferences;

    public RuleTable() {
        this(Conjuncts::bare, Preferences::removeFrom);
    }

    /**
     * Creates a table.
     *
     * @param identity maps a condition to what identifies its clause
     * @param withoutPreferences removes preferences from a rule
     */
    public RuleTable(UnaryOperator<Rule> identity, UnaryOperator<Rule> withoutPreferences) {
        this.identity = identity;
        this.withoutPreferences = withoutPreferences;
    }

    /** Returns the conditions, without wording and source. */
    public Ordinals<Rule> clauses() {
        return clauses;
    }

    /** Returns the rules of options. */
    public Ordinals<OptionRules> rules() {
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
                        numbers(Conjuncts.of(identity.apply(withoutPreferences.apply(stated))))
                                .toArray(),
                        numbers(Preferences.of(identity.apply(stated)))
                                .distinct()
                                .toArray()))
                .orElseGet(() -> new RuleClauses(false, new int[0], new int[0]));
    }

    private IntStream numbers(List<Rule> conditions) {
        return conditions.stream().mapToInt(clauses::number);
    }
}
