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
 * Checks whether rules can be met, and whether they may exclude a person. Caches the notices of a rule as long as the
 * rule is in use. Safe for use by many threads.
 */
public final class RuleCheck {
    private final Vocabulary vocabulary;
    private final Map<Rule, List<RuleNotice>> noticesByRule = Collections.synchronizedMap(new WeakHashMap<>());

    /** Creates a check against a vocabulary. */
    public RuleCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Returns the notices about a rule that {@link ResolvedRule} has resolved. A rule with too many conditions gets a
     * notice that says so instead of one that it is unsatisfiable or always true.
     */
    public List<RuleNotice> check(Rule rule) {
        List<RuleNotice> cached = noticesByRule.getOrDefault(rule, List.of());
        if (!cached.isEmpty() || noticesByRule.containsKey(rule)) {
            return cached;
        }
        List<RuleNotice> notices = List.copyOf(check(rule, new CheckBudget()));
        noticesByRule.put(rule, notices);
        return notices;
    }

    private List<RuleNotice> check(Rule rule, CheckBudget budget) {
        List<RuleNotice> notices = new ArrayList<>();
        checkMayClose(rule, "", notices);
        Rule erased = Preferences.removeFrom(rule);
        if (!isReachable(Verdict.YES, erased, budget)) {
            notices.add(new RuleNotice(Code.UNSATISFIABLE, "", contradiction(erased, budget)));
        } else if (!Conjuncts.of(erased).isEmpty() && !isReachable(Verdict.NO, erased, budget)) {
            notices.add(new RuleNotice(Code.ALWAYS_TRUE, "", RuleExample.of(List.of(erased))));
        } else if (budget.isSpent()) {
            notices.add(tooLarge(rule));
        }
        return notices;
    }

    /** Returns the notices about the rule of a unit, by itself and together with the rule of its service. */
    public List<RuleNotice> checkUnit(Rule serviceRule, Rule unitRule) {
        CheckBudget budget = new CheckBudget();
        List<RuleNotice> notices = check(unitRule, budget);
        boolean isUndecided = budget.isSpent();
        Rule unit = Preferences.removeFrom(unitRule);
        if (!isUndecided && isReachable(Verdict.YES, unit, budget)) {
            Rule service = Preferences.removeFrom(serviceRule);
            Rule both = Rule.all(service, unit);
            if (isReachable(Verdict.YES, service, budget) && !isReachable(Verdict.YES, both, budget)) {
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

    /** Returns whether some person gets this verdict. Also true if trying it out would exceed the budget. */
    private boolean isReachable(Verdict goal, Rule rule, CheckBudget budget) {
        return new Search(goal, rule, budget).search(Facts.none(vocabulary));
    }

    private void checkMayClose(Rule rule, String pointer, List<RuleNotice> notices) {
        if (rule.statement().strength() != Strength.REQUIRED) {
            return;
        }
        switch (rule) {
            case Rule.All all -> checkMayClose(all.children(), pointer + "/all/", notices);
            case Rule.Any any -> checkMayClose(any.children(), pointer + "/any/", notices);
            case Rule.Not not -> checkMayClose(not.child(), pointer + "/not", notices);
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

    private void checkMayClose(List<Rule> children, String pointer, List<RuleNotice> notices) {
        for (int i = 0; i < children.size(); i++) {
            checkMayClose(children.get(i), pointer + i, notices);
        }
    }

    /**
     * Returns conditions that contradict each other, with their values: a set from which, as far as the budget shows,
     * none can be left out.
     */
    private String contradiction(Rule rule, CheckBudget budget) {
        List<Rule> core = new ArrayList<>(Conjuncts.of(rule));
        for (Rule conjunct : List.copyOf(core)) {
            List<Rule> without = new ArrayList<>(core);
            without.remove(conjunct);
            if (!isReachable(Verdict.YES, new Rule.All(without, Statement.PLAIN), budget)) {
                core = without;
            }
        }
        return RuleExample.of(core);
    }

    /** Tries out persons, one open fact after another, and backtracks as soon as the verdict is fixed. */
    private final class Search {
        private final Verdict goal;
        private final Rule rule;
        private final ValueClasses classes;
        private final CheckBudget budget;
        private final Map<String, List<Knowledge>> values = new HashMap<>();

        Search(Verdict goal, Rule rule, CheckBudget budget) {
            this.goal = goal;
            this.rule = rule;
            this.budget = budget;
            this.classes = new ValueClasses(rule, vocabulary);
        }

        boolean search(Facts facts) {
            if (!budget.spend(classes.size())) {
                return true;
            }
            VerdictExplanation explanation = Eligibility.examine(rule, facts, Strictness.FULL);
            if (explanation.verdict() != Verdict.UNKNOWN) {
                return explanation.verdict() == goal;
            }
            Optional<String> open = explanation.openFacts().stream().findFirst();
            return open.isEmpty() || reachesGoal(facts, open.get());
        }

        private boolean reachesGoal(Facts facts, String open) {
            if (!values.containsKey(open) && !budget.spend(classes.cost(open))) {
                return true;
            }
            List<Knowledge> exact = values.computeIfAbsent(open, classes::values);
            return exact.isEmpty() || exact.stream().anyMatch(value -> search(facts.with(open, value)));
        }
    }
}
