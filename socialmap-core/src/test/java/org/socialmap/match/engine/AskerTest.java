package org.socialmap.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialmap.SocialMap;
import org.socialmap.language.Text;
import org.socialmap.match.MatchResult;
import org.socialmap.match.NextQuestion;
import org.socialmap.match.OpenCondition;
import org.socialmap.need.Asker;
import org.socialmap.need.FactDefinition;
import org.socialmap.need.FactType;

/** Texts about a person are worded for the one who asks. */
class AskerTest {
    private static final String ADULTS = TestMap.named(
            "adults", "\"needs\": [\"money.debt\"]", "\"rule\": {\"fact\": \"age\", \"min\": 18, \"source\": \"s\"}");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                             | nl | Hoe oud ben je?
            {"asking_as": "self"}          | nl | Hoe oud ben je?
            {"asking_as": "other"}         | nl | Hoe oud is hij of zij?
            {"asking_as": "professional"}  | nl | Hoe oud is je cliënt?
            {"asking_as": "other"}         | en | How old are they?
            {"asking_as": "professional"}  | en | How old is your client?
            {"asking_as": "professional"}  | es | ¿Cuántos años tiene tu cliente?
            {"asking_as": ["other", "professional"]} | nl | Hoe oud ben je?
            """)
    void theAskerIsAskedAboutTheRightPerson(String facts, String language, String question) {
        try (SocialMap map = TestMap.of(ADULTS)) {
            MatchResult result = map.match(TestMap.asking(facts)
                    .needs("money.debt")
                    .locale(Locale.of(language))
                    .build());

            assertThat(result.nextQuestions())
                    .extracting(NextQuestion::question)
                    .contains(question);
            assertThat(result.options().getFirst().openConditions())
                    .extracting(OpenCondition::question)
                    .first()
                    .extracting(asked -> asked.orElse(""))
                    .isEqualTo(question);
        }
    }

    /** A page that knows who asks without a fact, such as that for those who only point the way. */
    @Test
    void aProfileCanSayWhoAsksWithoutAFact() {
        try (SocialMap map = TestMap.of(ADULTS)) {
            MatchResult result = map.match(TestMap.debts().asker(Asker.OTHER).build());

            assertThat(result.nextQuestions())
                    .extracting(NextQuestion::question)
                    .containsExactly("How old are they?");
        }
    }

    @Test
    void reasonsAreWordedForTheAsker() {
        try (SocialMap map = TestMap.of(TestMap.named("centre", TestMap.OPEN + "@\"area\": \"GM0344\""))) {
            Stream.of(
                            Map.entry("self", "is in an area where you are not safe"),
                            Map.entry("other", "is in an area where they are not safe"),
                            Map.entry("professional", "is in an area where your client is not safe"))
                    .forEach(expected -> {
                        String facts =
                                "{\"unsafe_in\": [\"GM0344\"], \"asking_as\": \"%s\"}".formatted(expected.getKey());
                        MatchResult result = map.match(
                                TestMap.asking(facts).needs("money.debt").build());
                        assertThat(result.options().getFirst().reasons())
                                .anyMatch(reason -> reason.text().equals(expected.getValue()));
                    });
        }
    }

    @Test
    void aMissingFormFallsBackToThatForOneself() {
        FactDefinition fact = FactDefinition.builder(
                        "age",
                        new FactType.BooleanType(),
                        Text.of("en", "l"),
                        new Text(Map.of("en", "you?", "nl", "jij?")))
                .questionForms(Map.of(Asker.OTHER, Text.of("en", "they?")))
                .build();

        assertThat(List.of(
                        fact.question(Asker.SELF, Locale.ENGLISH),
                        fact.question(Asker.OTHER, Locale.ENGLISH),
                        fact.question(Asker.PROFESSIONAL, Locale.ENGLISH),
                        fact.question(Asker.OTHER, Locale.of("nl"))))
                .containsExactly("you?", "they?", "you?", "jij?");
    }

    /** Six answers are enough; who asks is no question about the person, and danger always has to be ruled out. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                         | false
            {"age": 30}                                                                | true
            {"gender": "man", "pet": true, "homeless": true, "pregnant": false, "insurance": {"unknown": true}, "asking_as": "self"} | false
            {"gender": "man", "pet": true, "homeless": true, "pregnant": false, "income": "none", "newcomer": {"declined": true}} | true
            {"gender": "man", "pet": true, "homeless": true, "pregnant": false, "income": "none", "violence": ["boss"]} | false
            """)
    void sixAnswersAreEnough(String facts, boolean isEnough) {
        try (SocialMap map = TestMap.of(ADULTS)) {
            MatchResult result =
                    map.match(TestMap.asking(facts).needs("money.debt").build());

            assertThat(result.goodEnough()).isEqualTo(isEnough);
        }
    }

    /** Danger comes first, even where nothing depends on it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"violence": ["boss"]}                      | true
            {"trafficking": "possible"}                 | true
            {"violence": ["boss"], "danger_now": false} | false
            {"violence": []}                            | false
            {}                                          | false
            """)
    void dangerIsAskedFirstWhereViolenceWasTold(String facts, boolean isAsked) {
        try (SocialMap map = TestMap.of(ADULTS)) {
            MatchResult result =
                    map.match(TestMap.asking(facts).needs("money.debt").build());

            assertThat(result.nextQuestions())
                    .extracting(NextQuestion::fact)
                    .containsExactlyElementsOf(isAsked ? List.of("danger_now", "age") : List.of("age"));
        }
    }
}
