package org.socialmap.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialmap.CapacityOperations;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.Audience;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.Hold;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.match.Reason;
import org.socialmap.match.ReferralOption;
import org.socialmap.match.VacancyTier;
import org.socialmap.need.Knowledge;
import org.socialmap.need.NeedProfile;
import org.socialmap.record.Unit;

/** A bed on hold is described as reserved, and is not described as reported full. */
class ReservedBedTest {
    private static final DataSet CITY = ProjectDataSets.read("example-city");
    /** 12:50 in the city, where a hold lasts 90 minutes. */
    private static final Instant NOW = Instant.parse("2026-11-23T11:50:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl | 1 plek, nu gereserveerd tot 14:20, 10 minuten geleden gemeld | 1 plek, nu gereserveerd, 10 minuten geleden gemeld
            en | 1 place, reserved until 14:20, reported 10 minutes ago | 1 place, reserved at the moment, reported 10 minutes ago
            es | 1 plaza, reservada hasta las 14:20, dato de hace 10 minutos | 1 plaza, ahora reservada, dato de hace 10 minutos
            """)
    void aBedOnHoldIsReserved(String language, String held, String confirmed) {
        try (SocialMap map =
                SocialMap.builder(CITY).clock(Clock.fixed(NOW, ZoneOffset.UTC)).open()) {
            CapacityOperations desk = map.capacity(Actor.EMBEDDER);
            UUID studio = studio().id();
            desk.report(
                    studio,
                    CapacityReport.builder(4, 1, NOW.minus(Duration.ofMinutes(10)))
                            .build());
            assertThat(studios(map, language).vacancy()).contains(VacancyTier.FREE_WITH_ONE_QUESTION);

            Hold hold = desk.hold(studio, 1, "once");
            assertThat(capacity(studios(map, language))).isEqualTo(held);
            assertThat(studios(map, language).vacancy()).contains(VacancyTier.WAITING);

            desk.confirmHold(hold.code());
            assertThat(capacity(studios(map, language))).isEqualTo(confirmed);
            assertThat(studios(map, language).vacancy()).contains(VacancyTier.FULL);
        }
    }

    private static Unit studio() {
        return CITY.catalog().units().stream()
                .filter(unit -> unit.name().in(Locale.ENGLISH).equals("Studio"))
                .filter(unit -> CITY.catalog()
                        .findService(unit.serviceId())
                        .orElseThrow()
                        .needs()
                        .contains("shelter.crisis"))
                .findFirst()
                .orElseThrow();
    }

    private static ReferralOption studios(SocialMap map, String language) {
        NeedProfile profile = NeedProfile.builder(
                        TestMap.facts(CITY.vocabulary(), "{}").with("age", Knowledge.exactly(40)))
                .needs("shelter.night")
                .locale(Locale.of(language))
                .limit(NeedProfile.MAX_LIMIT)
                .build();
        return map.match(profile, Audience.PROFESSIONAL).options().stream()
                .filter(option -> option.offer().service().id().equals(studio().serviceId()))
                .findFirst()
                .orElseThrow();
    }

    private static String capacity(ReferralOption option) {
        return option.reasons().stream()
                .filter(reason -> reason.kind() == Reason.Kind.CAPACITY)
                .map(Reason::text)
                .findFirst()
                .orElseThrow();
    }
}
