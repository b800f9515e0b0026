package org.socialmap.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.socialmap.eligibility.RuleNotice.Code;
import org.socialmap.need.FactType;
import org.socialmap.need.Facts;
import org.socialmap.need.Vocabulary;

/** Tests that checking a rule that is too large stops with a notice, at the same point on every machine, and soon. */
@Timeout(20)
class RuleCheckTest {
    private static final int FACTS = 9;
    private static final Vocabulary VOCABULARY = new Vocabulary(
            SmallWorld.definitions(
                    IntStream.range(0, FACTS).mapToObj(i -> "fact" + i).toList(), new FactType.BooleanType()),
            SmallWorld.GRAPH,
            Map.of());

    private final RuleCheck check = new RuleCheck(VOCABULARY);

    /** Nobody can meet all of these conditions, and each must be left out once to see whether it matters. */
    @Test
    void anUnsatisfiableRuleIsCheckedWithinTheBudget() {
        Rule impossible = everyCombination(FACTS, Rule.Any::new, Rule.All::new);

        assertThat(check.check(impossible)).extracting(RuleNotice::code).containsExactly(Code.TOO_LARGE_TO_CHECK);
        assertThat(check.checkUnit(impossible, impossible))
                .extracting(RuleNotice::code)
                .containsExactly(Code.TOO_LARGE_TO_CHECK);
    }

    @Test
    void aRuleThatEverybodyMeetsIsCheckedWithinTheBudget() {
        Rule tautology = everyCombination(FACTS, Rule.All::new, Rule.Any::new);

        assertThat(check.check(tautology)).extracting(RuleNotice::code).containsExactly(Code.TOO_LARGE_TO_CHECK);
    }

    @Test
    void realisticRulesStayFarBelowTheBudget() {
        assertThat(check.check(everyCombination(4, Rule.Any::new, Rule.All::new)))
                .extracting(RuleNotice::code)
                .containsExactly(Code.UNSATISFIABLE);
        assertThat(check.check(everyCombination(4, Rule.All::new, Rule.Any::new)))
                .extracting(RuleNotice::code)
                .containsExactly(Code.ALWAYS_TRUE);
    }

    @Test
    void noticesOfARuleAreCached() {
        Rule rule = everyCombination(4, Rule.Any::new, Rule.All::new);

        assertThat(check.check(rule)).isSameAs(check.check(rule));
    }

    /**
     * Weighing questions takes time linear in the number of conditions; quadratic time for 3,000 took over a second.
     */
    @Test
    void weighingQuestionsTakesLinearTime() {
        List<Rule> many = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            many.add(new Rule.Is("fact" + i % FACTS, true, Statement.PLAIN));
        }
        VerdictExplanation finding =
                Eligibility.examine(new Rule.All(many, Statement.PLAIN), Facts.none(VOCABULARY), Strictness.FULL);

        assertThat(QuestionInfluence.chances(finding)).hasSize(FACTS);
    }

    private interface Joined {
        Rule of(List<Rule> parts, Statement statement);
    }

    /** One part for each combination of the facts: every "any" fails for one person, every "all" fits one person. */
    private static Rule everyCombination(int facts, Joined part, Joined whole) {
        List<Rule> parts = new ArrayList<>();
        for (int mask = 0; mask < 1 << facts; mask++) {
            List<Rule> tests = new ArrayList<>();
            for (int i = 0; i < facts; i++) {
                tests.add(new Rule.Is("fact" + i, (mask >> i & 1) == 1, Statement.PLAIN));
            }
            parts.add(part.of(tests, Statement.PLAIN));
        }
        return whole.of(parts, Statement.PLAIN);
    }
}
