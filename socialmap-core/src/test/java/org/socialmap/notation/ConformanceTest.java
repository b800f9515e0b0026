package org.socialmap.notation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.socialmap.eligibility.Eligibility;
import org.socialmap.eligibility.ResolvedRule;
import org.socialmap.eligibility.Rule;
import org.socialmap.eligibility.StandingExplanation;
import org.socialmap.need.Facts;
import org.socialmap.need.Vocabulary;
import org.socialmap.place.PlaceGraph;

/** The conformance suite, which an implementation in another language could run too. */
class ConformanceTest {
    private static final JsonNode SUITE = suite();
    private static final Vocabulary VOCABULARY = vocabulary();

    @TestFactory
    Stream<DynamicTest> everyCase() {
        return cases().map(of -> DynamicTest.dynamicTest(of.get("name").textValue(), () -> check(of)));
    }

    @Test
    void everyOperatorHasACaseForEachVerdict() {
        for (String operator : List.of("all", "any", "not", "min", "max", "in", "contains", "is")) {
            Set<String> verdicts = new HashSet<>();
            cases().filter(of -> of.get("rule").has(operator))
                    .forEach(of -> verdicts.add(of.get("verdict").textValue()));
            assertThat(verdicts).as(operator).contains("yes", "no", "unknown");
        }
    }

    @Test
    void everyFactTypeHasACaseForEachVerdict() {
        for (JsonNode fact : SUITE.get("vocabulary").get("facts")) {
            Set<String> verdicts = new HashSet<>();
            cases().filter(of -> of.get("rule")
                            .path("fact")
                            .asText()
                            .equals(fact.get("id").textValue()))
                    .forEach(of -> verdicts.add(of.get("verdict").textValue()));
            assertThat(verdicts).as(fact.get("type").textValue()).contains("yes", "no", "unknown");
        }
    }

    private static void check(JsonNode of) {
        Problems problems = new Problems();
        Rule rule = ResolvedRule.of(RuleJson.read(of.get("rule"), "", problems), VOCABULARY)
                .rule();
        Facts facts = FactsJson.read(of.get("facts"), "/facts", VOCABULARY, problems);
        StandingExplanation judgement = Eligibility.judge(List.of(rule), facts);

        assertThat(problems.list()).isEmpty();
        assertThat(judgement.full().verdict().name().toLowerCase(Locale.ROOT))
                .isEqualTo(of.get("verdict").textValue());
        if (of.has("hard")) {
            assertThat(judgement.hard().verdict().name().toLowerCase(Locale.ROOT))
                    .isEqualTo(of.get("hard").textValue());
        }
        Set<String> open = new TreeSet<>();
        of.get("open_facts").forEach(fact -> open.add(fact.textValue()));
        assertThat(judgement.openFacts()).isEqualTo(open);
    }

    private static Stream<JsonNode> cases() {
        return StreamSupport.stream(SUITE.get("cases").spliterator(), false);
    }

    private static JsonNode suite() {
        try (InputStream in = ConformanceTest.class.getResourceAsStream("/conformance/rules.json")) {
            return new StrictJson(50).read(in.readAllBytes(), new Problems()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vocabulary vocabulary() {
        Problems problems = new Problems();
        PlacesJson places = PlacesJson.read(SUITE.get("places"), problems);
        Vocabulary vocabulary = new Vocabulary(
                VocabularyJson.read(SUITE.get("vocabulary"), problems), PlaceGraph.of(places.nodes()), places.labels());
        assertThat(problems.list()).isEmpty();
        return vocabulary;
    }
}
