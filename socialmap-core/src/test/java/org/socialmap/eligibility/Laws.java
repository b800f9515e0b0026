package org.socialmap.eligibility;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.socialmap.need.Facts;

/**
 * The laws of eligibility. Each takes an evaluator under test and returns what is wrong, if anything is.
 *
 * <p>Their numbers are those of {@code docs/eligibility.md}.
 */
final class Laws {
    private Laws() {}

    /** The functions that the laws constrain. */
    @FunctionalInterface
    interface Evaluator {
        VerdictExplanation examine(Rule rule, Facts facts, Strictness reading);

        default Verdict full(Rule rule, Facts facts) {
            return examine(rule, facts, Strictness.FULL).verdict();
        }

        default Verdict hard(Rule rule, Facts facts) {
            return examine(rule, facts, Strictness.HARD).verdict();
        }

        default Standing standing(Rule rule, Facts facts) {
            return Standing.of(full(rule, facts), hard(rule, facts));
        }
    }

    /** Law 1: YES (NO) means that every completion of the unknowns gives YES (NO). */
    static Optional<String> soundness(Evaluator evaluator, Rule rule, Person person) {
        Verdict verdict = evaluator.full(rule, person.facts());
        BruteForce.Outcome outcome = BruteForce.tryAll(rule, person);
        return fault(verdict == Verdict.YES && outcome.someNo(), "YES, but somebody gets no")
                .or(() -> fault(verdict == Verdict.NO && outcome.someYes(), "NO, but somebody gets yes"));
    }

    /** Law 2: where each fact occurs once, UNKNOWN means that some completion gives YES and some NO. */
    static Optional<String> exactness(Evaluator evaluator, Rule rule, Person person) {
        Verdict verdict = evaluator.full(rule, person.facts());
        BruteForce.Outcome outcome = BruteForce.tryAll(rule, person);
        return fault(verdict == Verdict.UNKNOWN && !outcome.someYes(), "UNKNOWN, but nobody gets yes")
                .or(() -> fault(verdict == Verdict.UNKNOWN && !outcome.someNo(), "UNKNOWN, but nobody gets no"));
    }

    /** Law 3: learning more never reverses a verdict and never opens a fact. */
    static Optional<String> refinement(Evaluator evaluator, Rule rule, Person before, Person after) {
        for (Strictness reading : Strictness.values()) {
            Verdict earlier = evaluator.examine(rule, before.facts(), reading).verdict();
            Verdict later = evaluator.examine(rule, after.facts(), reading).verdict();
            if (earlier != Verdict.UNKNOWN && earlier != later) {
                return Optional.of(reading + ": " + earlier + " became " + later);
            }
        }
        Standing earlier = evaluator.standing(rule, before.facts());
        Standing later = evaluator.standing(rule, after.facts());
        boolean kept = earlier == Standing.ASK
                || later == earlier
                || earlier == Standing.NEGOTIABLE && later == Standing.CLOSED;
        return fault(!kept, earlier + " became " + later)
                .or(() -> fault(
                        !open(evaluator, rule, before).containsAll(open(evaluator, rule, after)),
                        "a fact became open"));
    }

    /**
     * Law 4: where each fact occurs once, every open fact is pivotal; if none is open, no answer changes a standing.
     */
    static Optional<String> questions(Evaluator evaluator, Rule rule, Person person, Random random) {
        Set<String> open = open(evaluator, rule, person);
        for (String fact : open) {
            if (!BruteForce.isPivotal(fact, rule, person)) {
                return Optional.of(fact + " is asked for and decides nothing");
            }
        }
        if (open.isEmpty()) {
            Standing before = evaluator.standing(rule, person.facts());
            Person later = person;
            for (String fact : person.possible().keySet()) {
                later = later.learning(fact, random);
            }
            return fault(
                    evaluator.standing(rule, later.facts()) != before, "nothing was asked, and an answer mattered");
        }
        return Optional.empty();
    }

    /** Law 7: double negation, De Morgan and order change nothing; the hard verdict is never below the full one. */
    static Optional<String> equivalence(Evaluator evaluator, Rule left, Rule right, Person person) {
        Facts facts = person.facts();
        for (Strictness reading : Strictness.values()) {
            boolean doubled = same(evaluator, reading, facts, left, Rule.not(Rule.not(left)));
            boolean morgan = same(
                            evaluator,
                            reading,
                            facts,
                            Rule.not(Rule.all(left, right)),
                            Rule.any(Rule.not(left), Rule.not(right)))
                    && same(
                            evaluator,
                            reading,
                            facts,
                            Rule.not(Rule.any(left, right)),
                            Rule.all(Rule.not(left), Rule.not(right)));
            boolean order = same(evaluator, reading, facts, Rule.all(left, right), Rule.all(right, left))
                    && same(evaluator, reading, facts, Rule.any(left, right), Rule.any(right, left));
            if (!doubled || !morgan || !order) {
                return Optional.of(reading + (!doubled ? ": double negation" : !morgan ? ": De Morgan" : ": order"));
            }
        }
        return fault(evaluator.hard(left, facts).compareTo(evaluator.full(left, facts)) > 0, "hard is below full");
    }

    private static boolean same(Evaluator evaluator, Strictness reading, Facts facts, Rule one, Rule other) {
        return evaluator.examine(one, facts, reading).verdict()
                == evaluator.examine(other, facts, reading).verdict();
    }

    private static Set<String> open(Evaluator evaluator, Rule rule, Person person) {
        Set<String> open =
                evaluator.examine(rule, person.facts(), Strictness.FULL).openFacts();
        open.addAll(evaluator.examine(rule, person.facts(), Strictness.HARD).openFacts());
        return open;
    }

    private static Optional<String> fault(boolean broken, String description) {
        return broken ? Optional.of(description) : Optional.empty();
    }
}
