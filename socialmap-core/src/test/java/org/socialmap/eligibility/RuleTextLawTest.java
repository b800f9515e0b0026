package org.socialmap.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.socialmap.laws.Tries;

/**
 * Law 6, second half: a reader who sees only the words of a rule reaches the same verdicts.
 *
 * <p>The laws are those of {@code docs/eligibility.md}.
 */
class RuleTextLawTest {
    private static final RuleText ENGLISH = new RuleText(SmallWorld.VOCABULARY, Locale.ENGLISH);
    private static final int PERSONS = 5;
    private static final int TWIN_TRIES = 2_000;

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    @Tries(quick = 10_000, whole = 300_000)
    @Property(shrinking = ShrinkingMode.OFF)
    void wordsHaveTheMeaningOfTheRule(@ForAll("seeds") long seed) {
        assertThat(misread(ENGLISH::words, new Random(seed))).isEmpty();
    }

    @Example
    void catchesWordsThatLoseANegation() {
        assertCaught(rule -> ENGLISH.words(withoutNots(rule)));
    }

    @Example
    void catchesWordsWithoutBrackets() {
        assertCaught(rule -> ENGLISH.words(rule).replace("(", "").replace(")", ""));
    }

    private static Optional<String> misread(Function<Rule, String> speaker, Random random) {
        Rule rule = RandomRules.any(random);
        String words = speaker.apply(rule);
        Rule understood;
        try {
            understood = RuleTextReader.read(words);
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
        for (int i = 0; i < PERSONS; i++) {
            Person person = Person.random(random);
            Verdict meant = Eligibility.verdict(rule, person.facts(), Strictness.FULL);
            Verdict read = Eligibility.verdict(understood, person.facts(), Strictness.FULL);
            if (meant != read) {
                return Optional.of(meant + " was read as " + read + ": " + words);
            }
        }
        return Optional.empty();
    }

    private static void assertCaught(Function<Rule, String> twin) {
        assertThat(new Random(11).longs(TWIN_TRIES).mapToObj(seed -> misread(twin, new Random(seed))))
                .as("the broken twin is caught")
                .anyMatch(Optional::isPresent);
    }

    private static Rule withoutNots(Rule rule) {
        return switch (rule) {
            case Rule.All all ->
                new Rule.All(
                        all.children().stream()
                                .map(RuleTextLawTest::withoutNots)
                                .toList(),
                        all.statement());
            case Rule.Any any ->
                new Rule.Any(
                        any.children().stream()
                                .map(RuleTextLawTest::withoutNots)
                                .toList(),
                        any.statement());
            case Rule.Not not -> withoutNots(not.child());
            case Rule.Test test -> test;
            case Rule.Prose prose -> prose;
        };
    }
}
