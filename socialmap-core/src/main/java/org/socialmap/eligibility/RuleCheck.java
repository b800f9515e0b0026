package org.socialmap.eligibility;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.socialmap.eligibility.RuleNotice.Code;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.Vocabulary;

/**
 * Checks rules when they come in, and those that are kept. What it finds of a rule it remembers as long as the rule is in use.
 * Safe for use by many threads.
 */
public final class RuleCheck {
    private final Vocabulary vocabulary;
    private final Map<Rule, List<RuleNotice>> known = Collections.synchronizedMap(new WeakHashMap<>());

    /** A check against a vocabulary. */
    public RuleCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Everything remarkable about a service's rule that {@link RuleReading} has made readable. A rule with too many conditions
     * gets a notice of that, and is not taken for one that nobody or everybody meets.
     */
    public List<RuleNotice> check(Rule rule) {
        List<RuleNotice> before = known.getOrDefault(rule, List.of());
        if (!before.isEmpty() || known.containsKey(rule)) {
            return before;
        }
        List<RuleNotice> notices = List.copyOf(check(rule, new CheckBudget()));
        known.put(rule, notices);
        return notices;
    }

    private List<RuleNotice> check(Rule rule, CheckBudget budget) {
        List<RuleNotice> notices = new ArrayList<>();
        mayClose(rule, "", notices);
        Rule erased = Preferences.erased(rule);
        if (!canBe(Verdict.YES, erased, budget)) {
            notices.add(new RuleNotice(Code.UNSATISFIABLE, "", contradiction(erased, budget)));
        } else if (!Conjuncts.of(erased).isEmpty() && !canBe(Verdict.NO, erased, budget)) {
            notices.add(new RuleNotice(Code.ALWAYS_TRUE, "", Witness.of(List.of(erased))));
        } else if (budget.isSpent()) {
            notices.add(tooLarge(rule));
        }
        return notices;
    }

    /** Everything remarkable about a unit's rule beside its service's. */
    public List<RuleNotice> checkUnit(Optional<Rule> serviceRule, Rule unitRule) {
        CheckBudget budget = new CheckBudget();
        List<RuleNotice> notices = check(unitRule, budget);
        boolean isOpen = budget.isSpent();
        Rule unit = Preferences.erased(unitRule);
        if (serviceRule.isPresent() && !isOpen && canBe(Verdict.YES, unit, budget)) {
            Rule service = Preferences.erased(serviceRule.get());
            Rule both = Rule.all(service, unit);
            if (canBe(Verdict.YES, service, budget) && !canBe(Verdict.YES, both, budget)) {
                notices.add(new RuleNotice(Code.UNIT_CONTRADICTS_SERVICE, "", contradiction(both, budget)));
            } else if (budget.isSpent()) {
                notices.add(tooLarge(both));
            }
        }
        return notices;
    }

    private static RuleNotice tooLarge(Rule rule) {
        return new RuleNotice(
                Code.TOO_LARGE_TO_CHECK, "", Integer.toString(Conjuncts.of(rule).size()));
    }

    /** Whether some person gets this verdict; also true where trying it out would cost too much. */
    private boolean canBe(Verdict goal, Rule rule, CheckBudget budget) {
        return new Search(goal, rule, budget).from(Facts.none(vocabulary));
    }

    private void mayClose(Rule rule, String pointer, List<RuleNotice> notices) {
        if (rule.statement().strength() != Strength.REQUIRED) {
            return;
        }
        switch (rule) {
            case Rule.All all -> mayClose(all.children(), pointer + "/all/", notices);
            case Rule.Any any -> mayClose(any.children(), pointer + "/any/", notices);
            case Rule.Not not -> mayClose(not.child(), pointer + "/not", notices);
            case Rule.Test test -> {
                if (vocabulary
                        .find(test.fact())
                        .filter(fact -> !fact.mayClose())
                        .isPresent()) {
                    notices.add(new RuleNotice(Code.MAY_NOT_CLOSE, pointer, test.fact()));
                }
            }
            case Rule.Prose prose -> {}
        }
    }

    private void mayClose(List<Rule> children, String pointer, List<RuleNotice> notices) {
        for (int i = 0; i < children.size(); i++) {
            mayClose(children.get(i), pointer + i, notices);
        }
    }

    /** The conditions that contradict each other: as few as can be found out that leave nobody, each with its values. */
    private String contradiction(Rule rule, CheckBudget budget) {
        List<Rule> core = new ArrayList<>(Conjuncts.of(rule));
        for (Rule conjunct : List.copyOf(core)) {
            List<Rule> without = new ArrayList<>(core);
            without.remove(conjunct);
            if (!canBe(Verdict.YES, new Rule.All(without, Statement.PLAIN), budget)) {
                core = without;
            }
        }
        return Witness.of(core);
    }

    /** Tries people out, one open fact after another, and turns back as soon as the verdict is fixed. */
    private final class Search {
        private final Verdict goal;
        private final Rule rule;
        private final Worlds worlds;
        private final CheckBudget budget;
        private final Map<String, List<Knowledge>> values = new HashMap<>();

        Search(Verdict goal, Rule rule, CheckBudget budget) {
            this.goal = goal;
            this.rule = rule;
            this.budget = budget;
            this.worlds = new Worlds(rule, vocabulary);
        }

        boolean from(Facts facts) {
            if (!budget.pay(worlds.size())) {
                return true;
            }
            Finding finding = Eligibility.examine(rule, facts, Reading.FULL);
            if (finding.verdict() != Verdict.UNKNOWN) {
                return finding.verdict() == goal;
            }
            Optional<String> open = finding.openFacts().stream().findFirst();
            return open.isEmpty() || reaches(facts, open.get());
        }

        private boolean reaches(Facts facts, String open) {
            if (!values.containsKey(open) && !budget.pay(worlds.cost(open))) {
                return true;
            }
            List<Knowledge> exact = values.computeIfAbsent(open, worlds::values);
            return exact.isEmpty() || exact.stream().anyMatch(value -> from(facts.with(open, value)));
        }
    }
}
