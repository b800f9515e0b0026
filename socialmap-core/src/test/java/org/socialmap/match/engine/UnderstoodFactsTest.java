package org.socialmap.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.SocialMap;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.eligibility.Standing;
import org.socialmap.match.MatchResult;
import org.socialmap.need.NeedProfile;
import org.socialmap.understanding.DetectedFact;

/** Facts understood from text affect ranking and questions; they neither close an option nor make one fit. */
class UnderstoodFactsTest {
    private static final SocialMap CITY = SocialMap.builder(ProjectDataSets.read("example-city"))
            .clock(Clock.fixed(TestMap.NOW, ZoneOffset.UTC))
            .open();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17 jaar en zoek een bed",
                "bed zonder papieren",
                "I am a woman of 25 years and need a safe place, homeless",
                "sin papeles, embarazada, con mi hijo, una cama",
                "ik ben getraumatiseerd, gebruik drugs en kan niet in een groep"
            })
    void understoodFactsDoNotChangeStandings(String text) {
        MatchResult read = CITY.match(asking(text).build());
        Set<String> taken = read.text().facts().stream().map(DetectedFact::text).collect(Collectors.toSet());
        MatchResult asTyped = CITY.match(asking(text).asTyped(taken).build());

        assertThat(read.text().facts()).isNotEmpty();
        assertThat(asTyped.text().facts()).isEmpty();
        Map<UUID, Standing> standings = standings(asTyped);
        standings(read)
                .forEach((option, standing) ->
                        assertThat(standings.getOrDefault(option, standing)).isEqualTo(standing));
    }

    @Test
    void optionsForThePersonRankFirst() {
        List<String> names = CITY.match(asking("17 jaar en zoek een bed").build()).options().stream()
                .map(option -> option.offer().service().name().in(Locale.of("nl")))
                .toList();
        assertThat(names.getFirst()).isEqualTo("Slaapplek voor jongeren");
        assertThat(names).contains("Nachtopvang");
    }

    /** A person who is asked for what they have just said would not feel heard. */
    @Test
    void understoodFactsAreNotAskedAgain() {
        assertThat(CITY.match(asking("ik ben 17 jaar en zoek een bed").build()).nextQuestions())
                .noneMatch(question -> question.fact().equals("age"));
        assertThat(CITY.match(asking("ik zoek een bed").build()).nextQuestions())
                .anyMatch(question -> question.fact().equals("age"));
    }

    /** A text that states everything at once still has a result. */
    @Test
    void textStatingEveryFactHasAResult() {
        String all = CITY.dataSet().synonyms().facts().stream()
                .map(fact -> fact.words().get("nl").getFirst())
                .collect(Collectors.joining(", "));
        String compounds = ", schuldhulpverlening, weerbaarheidstraining, verslavingszorg, crisisopvang".repeat(20);
        MatchResult result = CITY.match(asking(all + compounds).build());
        assertThat(result.text().facts()).hasSizeGreaterThan(12);
        assertThat(result.options()).isNotEmpty();
    }

    /** Facts of the profile take precedence over facts understood from the text. */
    @Test
    void statedFactsTakePrecedenceOverUnderstoodOnes() {
        MatchResult result =
                CITY.match(NeedProfile.builder(TestMap.facts(CITY.dataSet().vocabulary(), "{\"age\": 30}"))
                        .text("mijn zoon is 17 jaar en ik zoek een bed")
                        .build());
        assertThat(result.options())
                .noneMatch(option ->
                        option.offer().service().name().in(Locale.of("nl")).equals("Slaapplek voor jongeren"));
    }

    private static NeedProfile.Builder asking(String text) {
        return NeedProfile.builder(TestMap.facts(CITY.dataSet().vocabulary(), "{}"))
                .text(text)
                .limit(50);
    }

    private static Map<UUID, Standing> standings(MatchResult result) {
        Map<UUID, Standing> standings = new HashMap<>();
        result.options()
                .forEach(option ->
                        standings.put(option.offer().serviceAtLocation().id(), option.standing()));
        return standings;
    }
}
