package org.socialmap.match.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.socialmap.match.engine.TestMap.OPEN;
import static org.socialmap.match.engine.TestMap.debts;
import static org.socialmap.match.engine.TestMap.named;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.eligibility.Standing;
import org.socialmap.match.MatchResult;
import org.socialmap.match.NearMiss;
import org.socialmap.match.NextQuestion;
import org.socialmap.match.OpenCondition;
import org.socialmap.match.Reason;
import org.socialmap.match.ReferralOption;
import org.socialmap.match.ScorePart;
import org.socialmap.match.Totals;
import org.socialmap.match.UnitStanding;
import org.socialmap.need.Channel;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.SearchOrigin;
import org.socialmap.need.ServicePreference;
import org.socialmap.place.GeoPoint;

class MatchTest {
    private static final GeoPoint UTRECHT = new GeoPoint(52.09, 5.11);

    @Test
    void missingRuleIsNotOpenToAll() {
        try (SocialMap map = TestMap.of(named("unstated", "\"needs\": [\"money.debt\"]"), named("open", OPEN))) {
            MatchResult result = map.match(debts().build());

            assertThat(TestMap.names(result)).containsExactly("open", "unstated");
            assertThat(result.options().get(0).standing()).isEqualTo(Standing.FITS);
            assertThat(result.options().get(1).standing()).isEqualTo(Standing.ASK);
            assertThat(result.options().get(1).openConditions())
                    .extracting(OpenCondition::kind)
                    .containsExactly(OpenCondition.Kind.UNSTATED);
        }
    }

    @Test
    void optionIsAsGoodAsItsBestUnitAndUnitsInheritTheServiceRule() {
        String units = "\"rule\": {\"fact\": \"age\", \"min\": 18, \"source\": \"s\"}, \"units\": ["
                + "{\"id\": \"00000000-0000-0000-0000-00000000aa01\", \"kind\": \"room\", \"name\": {\"en\": \"women\"},"
                + " \"rule\": {\"fact\": \"gender\", \"in\": [\"woman\"]}},"
                + "{\"id\": \"00000000-0000-0000-0000-00000000aa02\", \"kind\": \"room\", \"name\": {\"en\": \"any\"}}]";
        try (SocialMap map = TestMap.of(named("shelter", "\"needs\": [\"shelter.night\"]", units))) {
            MatchResult man = map.match(TestMap.asking("{\"age\": 30, \"gender\": \"man\"}")
                    .needs("shelter.night")
                    .build());
            MatchResult child = map.match(TestMap.asking("{\"age\": 12, \"gender\": \"woman\"}")
                    .needs("shelter.night")
                    .build());

            assertThat(man.options().getFirst().standing()).isEqualTo(Standing.FITS);
            assertThat(man.options().getFirst().units())
                    .extracting(UnitStanding::standing)
                    .containsExactly(Standing.CLOSED, Standing.FITS);
            assertThat(child.totals()).isEqualTo(new Totals(0, 0, 0, 1));
            assertThat(child.nearMisses().getFirst().obstacles())
                    .extracting(NearMiss.Obstacle::text)
                    .containsExactly("18 years or older");
        }
    }

    @Test
    void preferencesRankAndNeverExclude() {
        String made = "\"needs\": [\"money.debt\"], \"rule\": {\"fact\": \"sex_work\", \"in\": [\"current\"],"
                + " \"strength\": \"preferred\"}";
        try (SocialMap map = TestMap.of(named("general", OPEN), named("made for it", made))) {
            assertThat(TestMap.names(map.match(TestMap.asking("{\"sex_work\": \"current\"}")
                            .needs("money.debt")
                            .build())))
                    .containsExactly("made for it", "general");
            assertThat(map.match(TestMap.asking("{\"sex_work\": \"never\"}")
                                    .needs("money.debt")
                                    .build())
                            .totals())
                    .isEqualTo(new Totals(2, 0, 0, 0));
        }
    }

    @Test
    void serviceWithoutLocationIsNeitherNearNorTooFar() {
        try (SocialMap map = TestMap.of(
                named("line", OPEN),
                named("here", OPEN, "\"url\": \"https://example.org\"@\"area\": \"GM0344\""),
                named("far", OPEN, "\"url\": \"https://example.org\"@\"area\": \"GM0014\""))) {
            MatchResult within = map.match(debts().near(new SearchOrigin(UTRECHT, OptionalDouble.of(30)))
                    .build());

            assertThat(TestMap.names(within)).containsExactly("here", "line");
            assertThat(within.options().get(0).reasons())
                    .extracting(Reason::text)
                    .as("no more exact than what is known")
                    .contains("close by (we only know the town)");
            assertThat(within.options().get(1).score().thousandths()).doesNotContainKey(ScorePart.DISTANCE);
            assertThat(within.options().get(1).reasons())
                    .extracting(Reason::kind)
                    .doesNotContain(Reason.Kind.DISTANCE);
        }
    }

    @Test
    void optionsInUnsafePlacesComeLastWithAReason() {
        try (SocialMap map = TestMap.of(
                named("unsafe", OPEN, "\"url\": \"https://example.org\"@\"area\": \"GM0344\""),
                named("elsewhere", OPEN, "\"url\": \"https://example.org\"@\"area\": \"GM0307\""))) {
            MatchResult result = map.match(TestMap.asking("{\"unsafe_in\": [\"GM0344\"]}")
                    .needs("money.debt")
                    .build());

            assertThat(TestMap.names(result)).containsExactly("elsewhere", "unsafe");
            assertThat(result.options().get(1).reasons())
                    .extracting(Reason::kind)
                    .contains(Reason.Kind.SAFETY);
        }
    }

    @Test
    void inspectingOrganizationsRankBelowConfidentialHelpUnlessRequested() {
        String confidential = "\"needs\": [\"safety\"]";
        String police = "\"inspecting\": {\"en\": \"police\"}, \"needs\": [\"safety.police\"], \"rule\": {\"all\": []}";
        try (SocialMap map = TestMap.of(police, named("confidential", confidential))) {
            NeedProfile self =
                    TestMap.asking("{\"asking_as\": \"self\"}").needs("safety").build();
            NeedProfile unsaid = TestMap.asking("{}").needs("safety").build();
            NeedProfile professional = TestMap.asking("{\"asking_as\": \"professional\"}")
                    .needs("safety")
                    .build();
            NeedProfile asked = TestMap.asking("{\"asking_as\": \"self\"}")
                    .needs("safety", "safety.police")
                    .build();

            assertThat(TestMap.names(map.match(self))).containsExactly("confidential", "police");
            assertThat(TestMap.names(map.match(unsaid))).containsExactly("confidential", "police");
            assertThat(TestMap.names(map.match(professional))).containsExactly("police", "confidential");
            assertThat(TestMap.names(map.match(asked))).containsExactly("police", "confidential");
            assertThat(map.match(self).options().get(1).reasons())
                    .extracting(Reason::kind)
                    .contains(Reason.Kind.INSPECTS);
        }
    }

    @Test
    void requiredPreferenceExcludesOnlyOptionsKnownToLackIt() {
        String spanish = "\"languages\": [{\"code\": \"es\"}]";
        String dutchOnly = "\"languages\": [{\"code\": \"nl\"}], \"complete\": [\"languages\"]";
        String dutchToo = "\"languages\": [{\"code\": \"nl\"}]";
        try (SocialMap map = TestMap.of(
                named("spanish", OPEN, spanish),
                named("dutch only", OPEN, dutchOnly),
                named("dutch and perhaps more", OPEN, dutchToo),
                named("unknown", OPEN))) {
            NeedProfile wished = debts().languages(List.of("es")).build();
            NeedProfile required = debts().languages(List.of("es"))
                    .required(Set.of(ServicePreference.LANGUAGES))
                    .build();

            assertThat(map.match(wished).totals()).isEqualTo(new Totals(4, 0, 0, 0));
            assertThat(TestMap.names(map.match(wished)).getFirst()).isEqualTo("spanish");
            assertThat(map.match(wished).options())
                    .extracting(option -> language(option.reasons()))
                    .containsExactlyInAnyOrder(
                            "they speak: Spanish",
                            "they do not speak Spanish here",
                            "we do not know whether they speak Spanish here: ask",
                            "we do not know whether they speak Spanish here: ask");
            assertThat(map.match(required).totals()).isEqualTo(new Totals(1, 2, 0, 0));
            assertThat(TestMap.names(map.match(required))).doesNotContain("dutch only");
        }
    }

    private static String language(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.kind() == Reason.Kind.LANGUAGE)
                .map(Reason::text)
                .findFirst()
                .orElse("");
    }

    @Test
    void preferredChannelsRankAndAreExplained() {
        String app = "\"contact_channels\": [{\"channel\": \"whatsapp\"}]";
        try (SocialMap map = TestMap.of(named("none", OPEN), named("app", OPEN, app))) {
            MatchResult result =
                    map.match(debts().channels(Set.of(Channel.WHATSAPP)).build());

            assertThat(TestMap.names(result)).containsExactly("app", "none");
            assertThat(result.options().getFirst().reasons())
                    .extracting(Reason::kind)
                    .contains(Reason.Kind.CHANNEL);
            assertThat(result.options().getFirst().howToReach()).isNotBlank().doesNotContain("call");
            assertThat(result.options().get(1).howToReach()).isNotBlank();
        }
    }

    @Test
    void knownEndClosesAndPlannedEndMakesUncertain() {
        String ended = "\"known_end\": \"2024-12-31\"";
        String planned = "\"planned_end\": \"2024-12-31\"";
        try (SocialMap map = TestMap.of(named("ended", OPEN, ended), named("planned", OPEN, planned))) {
            MatchResult lastDay =
                    map.match(debts().at(Instant.parse("2024-12-31T22:59:59Z")).build());
            MatchResult nextDay =
                    map.match(debts().at(Instant.parse("2024-12-31T23:00:00Z")).build());

            assertThat(lastDay.totals()).isEqualTo(new Totals(2, 0, 0, 0));
            assertThat(nextDay.totals()).isEqualTo(new Totals(0, 1, 0, 1));
            assertThat(nextDay.options().getFirst().openConditions())
                    .extracting(OpenCondition::text)
                    .containsExactly("was due to end on 31 December 2024: ask whether it still exists");
            assertThat(nextDay.nearMisses().getFirst().obstacles())
                    .extracting(NearMiss.Obstacle::kind, NearMiss.Obstacle::text)
                    .containsExactly(tuple(NearMiss.Kind.VALIDITY, "ended on 31 December 2024"));
        }
    }

    @Test
    void reservedNeedIsNotFoundThroughABroaderNeedOrByChance() {
        String exit = "\"needs\": [\"work.leaving\"], \"rule\": {\"all\": []},"
                + " \"examples\": [{\"en\": \"support towards other work\"}]";
        try (SocialMap map = TestMap.of(named("exit", exit))) {
            NeedProfile wider = TestMap.asking("{}").needs("work").build();
            NeedProfile words = TestMap.asking("{}").text("support at work").build();
            NeedProfile asked = TestMap.asking("{}").needs("work.leaving").build();
            NeedProfile askedInWords = TestMap.asking("{}")
                    .text("I want support in leaving sex work")
                    .build();

            assertThat(map.match(wider).options()).isEmpty();
            assertThat(map.match(words).options()).isEmpty();
            assertThat(TestMap.names(map.match(asked))).containsExactly("exit");
            assertThat(TestMap.names(map.match(askedInWords))).containsExactly("exit");
        }
    }

    @Test
    void safetyComesBeforeMoneyWhenBothAreRequested() {
        try (SocialMap map = TestMap.of(
                named("debts", OPEN, "\"examples\": [{\"en\": \"debts debts debts\"}]"),
                named("safety", "\"needs\": [\"safety.violence\"]", "\"rule\": {\"all\": []}"))) {
            assertThat(TestMap.names(map.match(TestMap.asking("{}")
                            .needs("money.debt", "safety")
                            .text("debts")
                            .build())))
                    .containsExactly("safety", "debts");
        }
    }

    @Test
    void declinedFactsStayUnknownAndAreNotAskedAgain() {
        String rule = "\"needs\": [\"money.debt\"], \"rule\": {\"all\": [{\"fact\": \"age\", \"min\": 18},"
                + " {\"fact\": \"trauma\", \"is\": true}]}";
        try (SocialMap map = TestMap.of(named("both", rule))) {
            MatchResult nothing = map.match(debts().build());
            MatchResult declined = map.match(TestMap.asking("{\"trauma\": {\"declined\": true}}")
                    .needs("money.debt")
                    .build());

            assertThat(nothing.nextQuestions()).extracting(NextQuestion::fact).containsExactly("age", "trauma");
            assertThat(declined.nextQuestions()).extracting(NextQuestion::fact).containsExactly("age");
            assertThat(declined.totals()).isEqualTo(nothing.totals());
            assertThat(declined.options().getFirst().openConditions().get(1).question())
                    .isEmpty();
        }
    }

    @Test
    void nearestMissHasTheFewestObstacles() {
        String two = "\"needs\": [\"money.debt\"], \"rule\": {\"all\": [{\"fact\": \"age\", \"max\": 17},"
                + " {\"fact\": \"pet\", \"is\": true}]}";
        String one = "\"needs\": [\"money.debt\"], \"rule\": {\"any\": [{\"fact\": \"age\", \"max\": 17},"
                + " {\"all\": [{\"fact\": \"pet\", \"is\": true}, {\"fact\": \"age\", \"max\": 12}]}]}";
        try (SocialMap map = TestMap.of(named("two", two), named("one", one))) {
            MatchResult result = map.match(TestMap.asking("{\"age\": 30, \"pet\": false}")
                    .needs("money.debt")
                    .build());

            assertThat(result.options()).isEmpty();
            assertThat(result.nearMisses())
                    .extracting(miss -> miss.offer().service().name().in(Locale.ENGLISH))
                    .containsExactly("one", "two");
            assertThat(result.nearMisses().get(1).obstacles())
                    .extracting(NearMiss.Obstacle::text)
                    .containsExactly("17 years or younger", "with a pet");
        }
    }

    @Test
    void requiringOpenExcludesOnlyOptionsKnownToBeClosed() {
        String always = "\"schedules\": [{\"freq\": \"DAILY\", \"opens_at\": \"00:00\", \"closes_at\": \"24:00\"}]";
        String fridays = "\"schedules\": [{\"freq\": \"WEEKLY\", \"byday\": \"FR\", \"opens_at\": \"09:00\","
                + " \"closes_at\": \"17:00\"}]";
        try (SocialMap map =
                TestMap.of(named("always", OPEN, always), named("fridays", OPEN, fridays), named("unknown", OPEN))) {
            MatchResult monday =
                    map.match(debts().required(Set.of(ServicePreference.OPEN)).build());
            MatchResult friday = map.match(debts().required(Set.of(ServicePreference.OPEN))
                    .at(Instant.parse("2026-11-27T12:00:00Z"))
                    .build());
            MatchResult wished = map.match(debts().build());

            assertThat(TestMap.names(monday)).containsExactly("always", "unknown");
            assertThat(monday.totals()).isEqualTo(new Totals(1, 1, 0, 0));
            assertThat(friday.totals()).isEqualTo(new Totals(2, 1, 0, 0));
            assertThat(wished.totals()).isEqualTo(new Totals(3, 0, 0, 0));
            assertThat(wished.options())
                    .flatExtracting(ReferralOption::reasons)
                    .filteredOn(reason -> reason.kind() == Reason.Kind.OPENING)
                    .extracting(Reason::text)
                    .containsExactlyInAnyOrder("open now", "closed now; opens Friday 27 November at 09:00");
        }
    }

    @Test
    void scorePartsAddUpToTheTotal() {
        try (SocialMap map = TestMap.utrecht()) {
            for (ReferralOption option : map.match(TestMap.asking("{\"sex_work\": \"current\", \"age\": 30}")
                            .needs("support", "money", "health")
                            .text("talk about debts")
                            .languages(List.of("es"))
                            .near(new SearchOrigin(UTRECHT, OptionalDouble.empty()))
                            .limit(50)
                            .build())
                    .options()) {
                assertThat(option.score().thousandths().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(option.score().totalThousandths());
            }
        }
    }
}
