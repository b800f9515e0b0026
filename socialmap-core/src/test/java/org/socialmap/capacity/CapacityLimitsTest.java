package org.socialmap.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.socialmap.dataset.FreshnessLimits;

/** The exact limits of the numbers of capacity: changes to the code that no other test noticed. */
class CapacityLimitsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final UUID UNIT = new UUID(0, 1);
    private static final HoldRequest.Terms TERMS =
            new HoldRequest.Terms(Duration.ofMinutes(30), 4, FreshnessLimits.BEDS, false);

    @Test
    void aReportAllowsZeroToAllPlacesOfTheLargestUnit() {
        assertThat(report(0, 0, CapacityStatus.NO_CAPACITY).available()).isZero();
        assertThat(report(CapacityReport.MAX_BEDS, CapacityReport.MAX_BEDS, CapacityStatus.CAPACITY)
                        .available())
                .isEqualTo(CapacityReport.MAX_BEDS);
        assertThatThrownBy(() -> report(CapacityReport.MAX_BEDS + 1, 1, CapacityStatus.CAPACITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> report(1, -1, CapacityStatus.WAITLIST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aConfirmedReportKeepsItsStatusAsLongAsItIsConsistent() {
        CapacityReport assessed = report(6, 2, CapacityStatus.ADDITIONAL_ASSESSMENT_REQUIRED);
        CapacityReport open = report(6, 2, CapacityStatus.CAPACITY);

        assertThat(assessed.reconfirmed(1, NOW).status()).isEqualTo(CapacityStatus.ADDITIONAL_ASSESSMENT_REQUIRED);
        assertThat(open.reconfirmed(0, NOW).status()).isEqualTo(CapacityStatus.NO_CAPACITY);
    }

    @Test
    void aRequestAllowsOneToAllPlacesOfTheLargestUnit() {
        assertThat(request(1).beds()).isEqualTo(1);
        assertThat(request(CapacityReport.MAX_BEDS).beds()).isEqualTo(CapacityReport.MAX_BEDS);
        assertThatThrownBy(() -> request(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request(CapacityReport.MAX_BEDS + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHoldIsGrantedUpToTheLastFreePlaceAndTheHoldersLimit() {
        UnitLevel level = level(11, report(6, 3, CapacityStatus.CAPACITY));

        assertThat(request(3).refusal(level, 1, NOW)).isEmpty();
        assertThat(request(4).refusal(level, 0, NOW)).hasValue(HoldRefusedException.Reason.NO_ROOM);
        assertThat(request(3).refusal(level, 2, NOW)).hasValue(HoldRefusedException.Reason.LIMIT);
    }

    @Test
    void aHoldOnStaleOrUnknownCapacityRequiresAUnitThatAllowsIt() {
        UnitLevel stale = level(11, report(6, 3, CapacityStatus.CAPACITY));
        Instant late = NOW.plus(Duration.ofHours(8));
        HoldRequest unseen = new HoldRequest(
                UNIT, 3, "key", new HoldRequest.Terms(Duration.ofMinutes(30), 4, FreshnessLimits.BEDS, true));

        assertThat(request(3).refusal(stale, 0, late)).hasValue(HoldRefusedException.Reason.STALE);
        assertThat(request(3).refusal(UnitLevel.unknown(UNIT), 0, NOW)).hasValue(HoldRefusedException.Reason.STALE);
        assertThat(unseen.refusal(stale, 0, late)).isEmpty();
        assertThat(unseen.refusal(UnitLevel.unknown(UNIT), 0, NOW)).isEmpty();
    }

    @Test
    void aHoldConfirmedAtTheTimeOfTheReportIsIncludedInIt() {
        Hold hold = Hold.builder(HoldCode.random(), UNIT, 1, NOW.plusSeconds(1))
                .state(Hold.State.CONFIRMED)
                .confirmedPosition(10)
                .build();
        UnitLevel level =
                new UnitLevel(UNIT, 10, Optional.of(report(6, 3, CapacityStatus.CAPACITY)), 10, List.of(hold));

        assertThat(level.free(NOW)).hasValue(3);
    }

    @Test
    void theBoardKeepsTheLaterLevelAndCountsEachChange() {
        UnitLevels board = new UnitLevels();
        UnitLevel earlier = level(11, report(6, 3, CapacityStatus.CAPACITY));
        UnitLevel later = level(12, report(6, 2, CapacityStatus.CAPACITY));

        assertThat(board.level(UNIT)).isEqualTo(UnitLevel.unknown(UNIT));
        board.update(List.of(later, earlier));
        assertThat(board.level(UNIT)).isEqualTo(later);
        UnitLevel correction = level(12, report(6, 1, CapacityStatus.CAPACITY));
        board.update(correction);
        assertThat(board.level(UNIT)).as("the last of one position").isEqualTo(correction);
        assertThat(board.changes()).isEqualTo(3);
        board.reset(List.of(earlier));
        assertThat(board.level(UNIT)).isEqualTo(earlier);
        assertThat(board.changes()).isEqualTo(4);
    }

    private static UnitLevel level(long position, CapacityReport report) {
        return new UnitLevel(UNIT, position, Optional.of(report), position, List.of());
    }

    private static HoldRequest request(int places) {
        return new HoldRequest(UNIT, places, "key", TERMS);
    }

    private static CapacityReport report(int maximum, int available, CapacityStatus status) {
        return CapacityReport.builder(maximum, available, NOW).status(status).build();
    }
}
