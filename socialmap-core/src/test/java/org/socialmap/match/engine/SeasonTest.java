package org.socialmap.match.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.socialmap.match.engine.TestMap.OPEN;
import static org.socialmap.match.engine.TestMap.debts;
import static org.socialmap.match.engine.TestMap.named;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.access.Audience;
import org.socialmap.catalog.Activity;
import org.socialmap.dataset.Prompt;
import org.socialmap.language.Text;
import org.socialmap.match.MatchResult;
import org.socialmap.match.OpenCondition;
import org.socialmap.match.SeasonalPrompt;

/** What depends on the date: prompts, activities, ends and successors. */
class SeasonTest {
    private static final String CHRISTMAS_DINNER = "\"schedules\": [{\"dtstart\": \"2026-12-20\","
            + " \"opens_at\": \"17:00\", \"closes_at\": \"21:00\", \"activity\": {\"en\": \"Christmas dinner\"}}]";

    @Test
    void taxReturnPromptAppearsOnlyInTheWeeksBeforeItIsDue() {
        try (SocialMap map = TestMap.utrecht()) {
            assertThat(map.prompts(Instant.parse("2027-04-15T12:00:00Z"), Locale.ENGLISH))
                    .containsExactly(new SeasonalPrompt(
                            "The tax return must be in by 30 April 2027. Can you manage, or do you need the help of a bookkeeper?",
                            List.of("money.tax"),
                            LocalDate.of(2027, 4, 30)));
            assertThat(map.prompts(Instant.parse("2027-04-15T12:00:00Z"), Locale.of("es")))
                    .extracting(SeasonalPrompt::text)
                    .first()
                    .asString()
                    .contains("30 de abril de 2027");
            assertThat(map.prompts(TestMap.NOW, Locale.ENGLISH)).isEmpty();
            // Midnight is that of the map's time zone: in Utrecht it is already March.
            assertThat(map.prompts(Instant.parse("2027-02-28T23:30:00Z"), Locale.ENGLISH))
                    .hasSize(1);
        }
    }

    @Test
    void windowMaySpanTheNewYear() {
        Prompt winter = new Prompt(MonthDay.of(12, 15), MonthDay.of(1, 10), List.of(), Text.of("en", "cold"), "test");
        assertThat(winter.findWindowEnd(LocalDate.of(2026, 12, 14))).isEmpty();
        assertThat(winter.findWindowEnd(LocalDate.of(2026, 12, 15))).contains(LocalDate.of(2027, 1, 10));
        assertThat(winter.findWindowEnd(LocalDate.of(2027, 1, 10))).contains(LocalDate.of(2027, 1, 10));
        assertThat(winter.findWindowEnd(LocalDate.of(2027, 1, 11))).isEmpty();
        Prompt day = new Prompt(MonthDay.of(2, 29), MonthDay.of(2, 29), List.of(), Text.of("en", "leap"), "test");
        assertThat(day.findWindowEnd(LocalDate.of(2027, 2, 28))).contains(LocalDate.of(2027, 2, 28));
        assertThat(day.findWindowEnd(LocalDate.of(2028, 2, 28))).isEmpty();
    }

    @Test
    void activityHasADateIsFoundByNameAndEnds() {
        String everyMonth =
                "\"schedules\": [{\"dtstart\": \"2026-11-05\", \"freq\": \"MONTHLY\", \"bymonthday\": \"5\","
                        + " \"opens_at\": \"10:00\", \"closes_at\": \"12:00\", \"activity\": {\"en\": \"Letter morning\"}}]";
        try (SocialMap map = TestMap.of(
                named("dinner", OPEN, CHRISTMAS_DINNER),
                named("letters", OPEN, everyMonth),
                named(
                        "plain",
                        OPEN,
                        "\"schedules\": [{\"freq\": \"DAILY\", \"opens_at\": \"09:00\", \"closes_at\": \"17:00\"}]"))) {
            MatchResult result =
                    map.match(debts().text("the christmas dinner").limit(3).build());
            assertThat(TestMap.names(result)).first().isEqualTo("dinner");
            assertThat(result.options().getFirst().activities())
                    .extracting(SeasonTest::name, Activity::starts, Activity::ends)
                    .containsExactly(tuple(
                            "Christmas dinner",
                            Instant.parse("2026-12-20T16:00:00Z"),
                            Instant.parse("2026-12-20T20:00:00Z")));
            assertThat(result.options().getFirst().openness().opensNext())
                    .contains(Instant.parse("2026-12-20T16:00:00Z"));

            assertThat(map.activities(Audience.PUBLIC, TestMap.NOW, Instant.parse("2027-02-01T00:00:00Z")))
                    .extracting(SeasonTest::name)
                    .containsExactly("Letter morning", "Christmas dinner", "Letter morning");
            assertThat(map.activities(
                            Audience.PUBLIC,
                            Instant.parse("2026-12-20T16:00:01Z"),
                            Instant.parse("2027-01-01T00:00:00Z")))
                    .isEmpty();
        }
    }

    @Test
    void endedServicesHaveNoActivities() {
        try (SocialMap map = TestMap.of(named("dinner", OPEN, CHRISTMAS_DINNER, "\"known_end\": \"2026-12-19\""))) {
            assertThat(map.activities(Audience.PUBLIC, TestMap.NOW, Instant.parse("2027-02-01T00:00:00Z")))
                    .isEmpty();
        }
    }

    @Test
    void activitiesOfReservedNeedsAreNotAnnounced() {
        String leaving = "\"needs\": [\"work.leaving\"], \"rule\": {\"all\": []}";
        try (SocialMap map = TestMap.of(named("meeting", leaving, CHRISTMAS_DINNER))) {
            assertThat(map.activities(Audience.PUBLIC, TestMap.NOW, Instant.parse("2027-02-01T00:00:00Z")))
                    .isEmpty();
            assertThat(map.match(TestMap.asking("{}").needs("work.leaving").build())
                            .options()
                            .getFirst()
                            .activities())
                    .hasSize(1);
        }
    }

    @Test
    void endedServicePointsToItsSuccessorWhichIsAnOption() {
        String successor = "\"replaced_by\": \"" + TestMap.id(1, 3) + "\"";
        try (SocialMap map = TestMap.of(
                named("old", OPEN, "\"known_end\": \"2024-12-31\"", successor),
                named("new", OPEN),
                named("perhaps old", OPEN, "\"planned_end\": \"2024-12-31\"", successor))) {
            MatchResult result = map.match(debts().build());
            assertThat(TestMap.names(result)).containsExactly("new", "perhaps old");
            assertThat(result.nearMisses()).singleElement().satisfies(miss -> {
                assertThat(miss.obstacles().getFirst().text()).isEqualTo("ended on 31 December 2024; replaced by new");
                assertThat(miss.replacedBy().map(service -> service.name().in(Locale.ENGLISH)))
                        .isEqualTo(Optional.of("new"));
            });
            assertThat(result.options().getLast().openConditions())
                    .extracting(OpenCondition::text)
                    .containsExactly(
                            "was due to end on 31 December 2024: ask whether it still exists; replaced by new");
        }
    }

    private static String name(Activity activity) {
        return activity.name().in(Locale.ENGLISH);
    }
}
