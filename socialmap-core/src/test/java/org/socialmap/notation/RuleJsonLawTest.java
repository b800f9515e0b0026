package org.socialmap.notation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
import org.socialmap.eligibility.RandomRules;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.Statement;
import org.socialmap.eligibility.Strength;
import org.socialmap.language.Text;
import org.socialmap.laws.Tries;

/** Law 6, first half: a written rule reads as an equal rule. */
class RuleJsonLawTest {
    private static final int TWIN_TRIES = 2_000;

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    @Tries(quick = 15_000, whole = 300_000)
    @Property(shrinking = ShrinkingMode.OFF)
    void aWrittenRuleReadsAsAnEqualRule(@ForAll("seeds") long seed) {
        assertThat(lost(RuleJson::write, new Random(seed))).isEmpty();
    }

    @Example
    void catchesAWriterThatForgetsTheStrength() {
        assertThat(new Random(3)
                        .longs(TWIN_TRIES)
                        .mapToObj(seed -> lost(
                                rule -> {
                                    ObjectNode node = RuleJson.write(rule);
                                    node.remove("strength");
                                    return node;
                                },
                                new Random(seed))))
                .as("the broken twin is caught")
                .anyMatch(Optional::isPresent);
    }

    private static Optional<String> lost(Function<Rule, ObjectNode> writer, Random random) {
        Rule rule = worded(RandomRules.any(random), random);
        Problems problems = new Problems();
        ObjectNode written = writer.apply(rule);
        byte[] bytes = written.toString().getBytes(StandardCharsets.UTF_8);
        Rule read = RuleJson.read(new StrictJson(100).read(bytes, problems).orElseThrow(), "", problems);
        return read.equals(rule) && problems.isEmpty() ? Optional.empty() : Optional.of(written.toString());
    }

    private static Rule worded(Rule rule, Random random) {
        Strength strength = Strength.values()[random.nextInt(Strength.values().length)];
        Optional<Text> says =
                random.nextBoolean() ? Optional.of(new Text(Map.of("nl", "in overleg “\\/\u0001”"))) : Optional.empty();
        Optional<String> source = random.nextBoolean() ? Optional.of("study §2.1") : Optional.empty();
        Statement statement = new Statement(strength, says, source);
        return rule.withStatement(statement.equals(Statement.PLAIN) ? Statement.PLAIN : statement);
    }
}
