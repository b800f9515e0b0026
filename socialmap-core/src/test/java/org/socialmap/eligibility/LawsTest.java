package org.socialmap.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.socialmap.eligibility.Laws.Evaluator;
import org.socialmap.laws.Tries;
import org.socialmap.need.Facts;

/**
 * Laws 1, 2, 3, 4 and 7 on more than a million random pairs of a rule and a person, with a broken twin for each law.
 *
 * <p>The laws are those of {@code docs/eligibility.md}.
 */
class LawsTest {
    private static final Evaluator REAL = Eligibility::examine;
    private static final int TWIN_TRIES = 20_000;

    /** A random case, identified by its seed so that a failure can be replayed. */
    record Case(long seed) {
        Random random() {
            return new Random(seed);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.randomValue(random -> new Case(random.nextLong()));
    }

    @Tries(quick = 20_000, whole = 1_000_000)
    @Property(shrinking = ShrinkingMode.OFF)
    void decidedVerdictsHoldForEveryCompletion(@ForAll("cases") Case of) {
        assertThat(soundness(REAL, of.random())).isEmpty();
    }

    @Tries(quick = 20_000, whole = 1_000_000)
    @Property(shrinking = ShrinkingMode.OFF)
    void unknownVerdictsCanBecomeYesOrNo(@ForAll("cases") Case of) {
        assertThat(exactness(REAL, of.random())).isEmpty();
    }

    @Tries(quick = 20_000, whole = 1_000_000)
    @Property(shrinking = ShrinkingMode.OFF)
    void learningMoreNeverReversesAVerdict(@ForAll("cases") Case of) {
        assertThat(refinement(REAL, of.random())).isEmpty();
    }

    @Tries(quick = 8_000, whole = 300_000)
    @Property(shrinking = ShrinkingMode.OFF)
    void openFactsArePivotal(@ForAll("cases") Case of) {
        assertThat(questions(REAL, of.random())).isEmpty();
    }

    @Tries(quick = 12_000, whole = 600_000)
    @Property(shrinking = ShrinkingMode.OFF)
    void equivalentRulesHaveEqualVerdicts(@ForAll("cases") Case of) {
        assertThat(equivalence(REAL, of.random())).isEmpty();
    }

    @Example
    void soundnessCatchesUnknownReadAsNo() {
        assertCaught(LawsTest::soundness, twin(verdict -> verdict == Verdict.UNKNOWN ? Verdict.NO : verdict));
    }

    @Example
    void exactnessCatchesPlacesThatAreNeverDecided() {
        assertCaught(LawsTest::exactness, (rule, facts, reading) -> {
            VerdictExplanation finding = Eligibility.examine(rule, facts, reading);
            boolean place = rule instanceof Rule.Test test && SmallWorld.PLACES.contains(test.fact());
            return place ? new VerdictExplanation(rule, Verdict.UNKNOWN, List.of()) : finding;
        });
    }

    @Example
    void refinementCatchesUnknownReadAsYes() {
        assertCaught(LawsTest::refinement, twin(verdict -> verdict == Verdict.UNKNOWN ? Verdict.YES : verdict));
    }

    @Example
    void refinementCatchesOpenFactsOffTheCriticalPath() {
        assertCaught(LawsTest::refinement, (rule, facts, reading) -> {
            VerdictExplanation finding = Eligibility.examine(rule, facts, reading);
            // Reports every fact of the rule as open as soon as one part is decided.
            boolean decided = finding.parts().stream().anyMatch(part -> part.verdict() != Verdict.UNKNOWN);
            return decided && finding.verdict() == Verdict.UNKNOWN
                    ? new VerdictExplanation(
                            rule,
                            Verdict.UNKNOWN,
                            List.of(new VerdictExplanation(Rule.is("calm", true), Verdict.UNKNOWN, List.of())))
                    : finding;
        });
    }

    @Example
    void questionsCatchAskingForEverythingUnknown() {
        assertCaught(LawsTest::questions, (rule, facts, reading) -> {
            VerdictExplanation finding = Eligibility.examine(rule, facts, reading);
            return finding.verdict() == Verdict.UNKNOWN ? asking(finding, facts) : finding;
        });
    }

    @Example
    void questionsCatchAForgottenQuestion() {
        assertCaught(LawsTest::questions, (rule, facts, reading) -> {
            VerdictExplanation finding = Eligibility.examine(rule, facts, reading);
            return new VerdictExplanation(rule, finding.verdict(), List.of());
        });
    }

    @Example
    void equivalenceCatchesNegotiableReadAsYesUnderANot() {
        assertCaught(
                LawsTest::equivalence,
                (rule, facts, reading) -> reading == Strictness.HARD
                        ? Eligibility.examine(settled(rule), facts, Strictness.FULL)
                        : Eligibility.examine(rule, facts, reading));
    }

    private static Optional<String> soundness(Evaluator evaluator, Random random) {
        return Laws.soundness(evaluator, RandomRules.any(random), Person.random(random));
    }

    private static Optional<String> exactness(Evaluator evaluator, Random random) {
        return Laws.exactness(evaluator, RandomRules.eachFactOnce(random), Person.random(random));
    }

    private static Optional<String> refinement(Evaluator evaluator, Random random) {
        Rule rule = RandomRules.any(random);
        Person before = Person.random(random);
        List<String> facts =
                SmallWorld.VOCABULARY.facts().stream().map(fact -> fact.id()).toList();
        String fact = facts.get(random.nextInt(facts.size()));
        Person after = random.nextBoolean() ? before.learning(fact, random) : before.narrowing(fact, random);
        return Laws.refinement(evaluator, rule, before, after);
    }

    private static Optional<String> questions(Evaluator evaluator, Random random) {
        Rule rule = RandomRules.eachFactOnce(random);
        return Laws.questions(evaluator, rule, Person.random(random), random);
    }

    /** Returns every fact about which nothing is known, on the critical path or not. */
    private static VerdictExplanation asking(VerdictExplanation finding, Facts facts) {
        List<VerdictExplanation> all = SmallWorld.VOCABULARY.facts().stream()
                .map(fact -> fact.id())
                .filter(fact -> !facts.isKnown(fact))
                .map(fact -> new VerdictExplanation(Rule.is(fact, true), Verdict.UNKNOWN, List.of()))
                .toList();
        return new VerdictExplanation(finding.rule(), Verdict.UNKNOWN, all);
    }

    private static Optional<String> equivalence(Evaluator evaluator, Random random) {
        return Laws.equivalence(evaluator, RandomRules.any(random), RandomRules.any(random), Person.random(random));
    }

    private static void assertCaught(BiFunction<Evaluator, Random, Optional<String>> law, Evaluator twin) {
        assertThat(new Random(7).longs(TWIN_TRIES).mapToObj(seed -> law.apply(twin, new Random(seed))))
                .as("the broken twin is caught")
                .anyMatch(Optional::isPresent);
    }

    private static Evaluator twin(UnaryOperator<Verdict> change) {
        return (rule, facts, reading) -> {
            VerdictExplanation finding = Eligibility.examine(rule, facts, reading);
            return new VerdictExplanation(rule, change.apply(finding.verdict()), finding.parts());
        };
    }

    /** Replaces every negotiable condition by "open to all", even under a not. */
    private static Rule settled(Rule rule) {
        if (rule.statement().strength() == Strength.NEGOTIABLE) {
            return Rule.all();
        }
        return switch (rule) {
            case Rule.All all ->
                new Rule.All(all.children().stream().map(LawsTest::settled).toList(), Statement.PLAIN);
            case Rule.Any any ->
                new Rule.Any(any.children().stream().map(LawsTest::settled).toList(), Statement.PLAIN);
            case Rule.Not not -> Rule.not(settled(not.child()));
            case Rule.Test test -> test;
            case Rule.Prose prose -> prose;
        };
    }
}
