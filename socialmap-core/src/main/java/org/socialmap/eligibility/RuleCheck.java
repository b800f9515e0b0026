package org.socialmap.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.socialmap.eligibility.RuleNotice.Code;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.Vocabulary;

/** Checks rules when they come in. Safe for use by many threads. */
public final class RuleCheck {
    /** So many partial profiles are tried before a question about a rule is left open. */
    private static final int MAX_STEPS = 20_000;

    private final Vocabulary vocabulary;

    /** A check against a vocabulary. */
    public RuleCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Everything remarkable about a service's rule that {@link RuleReading} has made readable. */
    public List<RuleNotice> check(Rule rule) {
        List<RuleNotice> notices = new ArrayList<>();
        mayClose(rule, "", notices);
        Rule erased = Preferences.erased(rule);
        if (!canBe(Verdict.YES, erased)) {
            notices.add(new RuleNotice(Code.UNSATISFIABLE, "", contradiction(erased)));
        } else if (!Conjuncts.of(erased).isEmpty() && !canBe(Verdict.NO, erased)) {
            notices.add(new RuleNotice(Code.ALWAYS_TRUE, "", Witness.of(List.of(erased))));
        }
        return notices;
    }

    /** Everything remarkable about a unit's rule beside its service's. */
    public List<RuleNotice> checkUnit(Optional<Rule> serviceRule, Rule unitRule) {
        List<RuleNotice> notices = new ArrayList<>(check(unitRule));
        if (serviceRule.isPresent() && canBe(Verdict.YES, Preferences.erased(unitRule))) {
            Rule both = Rule.all(Preferences.erased(serviceRule.get()), Preferences.erased(unitRule));
            if (canBe(Verdict.YES, Preferences.erased(serviceRule.get())) && !canBe(Verdict.YES, both)) {
                notices.add(new RuleNotice(Code.UNIT_CONTRADICTS_SERVICE, "", contradiction(both)));
            }
        }
        return notices;
    }

    /** Whether some person gets this verdict; also true where trying it out would take too long. */
    private boolean canBe(Verdict goal, Rule rule) {
        return new Search(goal, rule).from(Facts.none(vocabulary));
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

    /** The conditions that contradict each other: as few as leave nobody, each with its values. */
    private String contradiction(Rule rule) {
        List<Rule> core = new ArrayList<>(Conjuncts.of(rule));
        for (Rule conjunct : List.copyOf(core)) {
            List<Rule> without = new ArrayList<>(core);
            without.remove(conjunct);
            if (!canBe(Verdict.YES, new Rule.All(without, Statement.PLAIN))) {
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
        private int steps;

        Search(Verdict goal, Rule rule) {
            this.goal = goal;
            this.rule = rule;
            this.worlds = new Worlds(rule, vocabulary);
        }

        boolean from(Facts facts) {
            Finding finding = Eligibility.examine(rule, facts, Reading.FULL);
            if (finding.verdict() != Verdict.UNKNOWN) {
                return finding.verdict() == goal;
            }
            Optional<String> open = finding.openFacts().stream().findFirst();
            if (open.isEmpty() || ++steps > MAX_STEPS) {
                return true;
            }
            List<Knowledge> values = worlds.values(open.get());
            return values.isEmpty() || values.stream().anyMatch(value -> from(facts.with(open.get(), value)));
        }
    }
}
