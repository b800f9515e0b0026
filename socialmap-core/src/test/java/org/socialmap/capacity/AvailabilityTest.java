package org.socialmap.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.socialmap.dataset.FreshnessLimits;

class AvailabilityTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final UUID UNIT = new UUID(0, 1);

    @Test
    void freeBedsAreThoseReportedLessThoseHeld() {
        UnitLevel level = level(
                report(6, 3, NOW),
                hold(Hold.State.HELD, 1, NOW.plusSeconds(1)),
                hold(Hold.State.HELD, 1, NOW),
                hold(Hold.State.RELEASED, 1, NOW.plusSeconds(1)));

        assertThat(level.free(NOW)).hasValue(2);
        assertThat(availability(level).available()).hasValue(2);
        assertThat(level.free(NOW.plusSeconds(1))).as("the hold has expired").hasValue(3);
    }

    @Test
    void aConfirmedHoldCountsUntilTheNextReport() {
        Hold before = confirmed(9);
        Hold after = confirmed(11);

        assertThat(level(report(6, 3, NOW), before).free(NOW)).hasValue(3);
        assertThat(level(report(6, 3, NOW), after).free(NOW)).hasValue(2);
    }

    @Test
    void confirmingAReportIncludesConfirmedHoldsAndKeepsCountingOthers() {
        UnitLevel level = level(report(6, 3, NOW), confirmed(11), hold(Hold.State.HELD, 1, NOW.plusSeconds(9)));
        Instant later = NOW.plusSeconds(5);

        CapacityReport again = level.reconfirmed(later).orElseThrow();

        assertThat(again.available()).isEqualTo(2);
        assertThat(again.observedAt()).isEqualTo(later);
        assertThat(new UnitLevel(UNIT, 12, Optional.of(again), 12, level.holds()).free(later))
                .as("as free as before")
                .isEqualTo(level.free(later));
    }

    @Test
    void moreHoldsThanFreePlacesAreFlaggedAndNeverNegative() {
        Availability availability =
                availability(level(report(6, 1, NOW), hold(Hold.State.HELD, 2, NOW.plusSeconds(1))));

        assertThat(availability.overcommitted()).isTrue();
        assertThat(availability.available()).hasValue(0);
        assertThat(availability.status()).hasValue(CapacityStatus.NO_CAPACITY);
    }

    @Test
    void onlyAFreshReportRulesAUnitOut() {
        CapacityReport free = report(6, 2, NOW);
        CapacityReport full = report(6, 0, NOW);

        assertThat(vacancy(free, Duration.ofMinutes(119), 2)).isEqualTo(Vacancy.FREE);
        assertThat(vacancy(free, Duration.ofMinutes(119), 3)).isEqualTo(Vacancy.FULL);
        assertThat(vacancy(full, Duration.ofMinutes(119), 1)).isEqualTo(Vacancy.FULL);
        assertThat(vacancy(free, Duration.ofMinutes(120), 2)).isEqualTo(Vacancy.LIKELY);
        assertThat(vacancy(full, Duration.ofMinutes(120), 1)).isEqualTo(Vacancy.UNSURE);
        assertThat(vacancy(free, Duration.ofMinutes(480), 2)).isEqualTo(Vacancy.UNSURE);
        assertThat(vacancy(full, Duration.ofMinutes(480), 1)).isEqualTo(Vacancy.UNSURE);
        assertThat(Availability.UNKNOWN.vacancyFor(1)).isEqualTo(Vacancy.UNSURE);
    }

    @Test
    void aReportSaysNothingAboutAnotherHour() {
        UnitLevel level = level(report(6, 2, NOW));

        assertThat(Availability.of(level, FreshnessLimits.BEDS, NOW, NOW.plus(Duration.ofMinutes(60)))
                        .freshness())
                .isEqualTo(Freshness.FRESH);
        assertThat(Availability.of(level, FreshnessLimits.BEDS, NOW, NOW.plus(Duration.ofMinutes(61))))
                .isEqualTo(Availability.UNKNOWN);
    }

    @Test
    void contradictoryNumbersAreRejected() {
        assertThatThrownBy(() -> report(2, 3, NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> report(2, -1, NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThat(CapacityReport.agrees(CapacityStatus.CAPACITY, 0)).isFalse();
        assertThat(CapacityReport.agrees(CapacityStatus.NO_CAPACITY, 1)).isFalse();
        assertThat(CapacityReport.statusOf(0, OptionalInt.of(4))).isEqualTo(CapacityStatus.WAITLIST);
    }

    @Test
    void aWaitingListIsBelievedForAsLongAsPeopleWait() {
        CapacityReport soon = CapacityReport.builder(4, 0, NOW).waitlist(3).build();
        CapacityReport later =
                CapacityReport.builder(4, 0, NOW).waitlist(3).waitDays(21).build();

        assertThat(canBeWaitedFor(soon, Duration.ofMinutes(479))).isTrue();
        assertThat(canBeWaitedFor(soon, Duration.ofMinutes(480))).isFalse();
        assertThat(canBeWaitedFor(later, Duration.ofDays(20))).isTrue();
        assertThat(canBeWaitedFor(later, Duration.ofDays(21))).isFalse();
        assertThat(canBeWaitedFor(report(6, 0, NOW), Duration.ZERO)).isFalse();
    }

    @Test
    void aBedOnHoldCanBeWaitedForUntilItIsConfirmed() {
        Availability held = availability(level(report(6, 1, NOW), hold(Hold.State.HELD, 1, NOW.plusSeconds(1))));
        Availability taken = availability(level(report(6, 1, NOW), confirmed(11)));

        assertThat(held.isReserved()).isTrue();
        assertThat(held.reserved()).isEqualTo(1);
        assertThat(held.reservedUntil()).hasValue(NOW.plusSeconds(1));
        assertThat(held.canBeWaitedFor(NOW)).isTrue();
        assertThat(taken.isReserved()).isTrue();
        assertThat(taken.canBeWaitedFor(NOW)).isFalse();
    }

    private static boolean canBeWaitedFor(CapacityReport report, Duration later) {
        Instant then = NOW.plus(later);
        return Availability.of(level(report), FreshnessLimits.BEDS, then).canBeWaitedFor(then);
    }

    private static Vacancy vacancy(CapacityReport report, Duration later, int beds) {
        Instant then = NOW.plus(later);
        return Availability.of(level(report), FreshnessLimits.BEDS, then).vacancyFor(beds);
    }

    private static Availability availability(UnitLevel level) {
        return Availability.of(level, FreshnessLimits.BEDS, NOW);
    }

    private static UnitLevel level(CapacityReport report, Hold... holds) {
        return new UnitLevel(UNIT, 11, Optional.of(report), 10, List.of(holds));
    }

    private static CapacityReport report(int maximum, int available, Instant observedAt) {
        return CapacityReport.builder(maximum, available, observedAt).build();
    }

    private static Hold confirmed(long position) {
        return hold(Hold.State.HELD, 1, NOW.plusSeconds(1)).confirmed(position);
    }

    private static Hold hold(Hold.State state, int beds, Instant expiresAt) {
        return Hold.builder(HoldCode.random(), UNIT, beds, expiresAt)
                .state(state)
                .build();
    }
}
