package org.socialmap.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.catalog.FeedEntry;
import org.socialmap.store.Store;

/**
 * A clock that jumps forwards and back: no bed is given twice, no expired hold revives, and no order depends on it.
 *
 * <p>Fault 4 of {@code docs/store.md}.
 */
class ClockJumpTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final UUID UNIT = new UUID(5, 1);
    private static final Duration HOUR_AND_A_HALF = Duration.ofMinutes(90);

    /** The stores that use the program's clock; a server uses its own. */
    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "SQLITE"})
    void anExpiredHoldDoesNotReviveWhenTheClockIsSetBack(Stores kind) {
        ManualClock clock = new ManualClock(NOON);
        try (Store store = kind.open(clock)) {
            CapacityStore ledger = store.capacityStore(level -> {});
            ledger.report(UNIT, LedgerScript.report(1, 1, clock.instant()), Actor.EMBEDDER);
            Hold first = hold(ledger, "first");
            clock.move(Duration.ofDays(1));
            assertThat(ledger.getHold(first.code()).state()).isEqualTo(Hold.State.EXPIRED);
            ledger.confirmReport(UNIT, Actor.EMBEDDER);
            Hold second = hold(ledger, "second");
            clock.move(Duration.ofDays(-1));

            assertThat(ledger.getHold(first.code()).state()).isEqualTo(Hold.State.EXPIRED);
            assertThatThrownBy(() -> ledger.confirmHold(first.code(), Actor.EMBEDDER))
                    .isInstanceOf(HoldRefusedException.class);
            assertThat(ledger.getHold(second.code()).state()).isEqualTo(Hold.State.HELD);
            assertThatThrownBy(() -> hold(ledger, "third")).isInstanceOf(HoldRefusedException.class);
        }
    }

    /**
     * Sets the clock back an hour, as an operator might at the end of summer time: a hold lasts an hour longer, not
     * shorter.
     */
    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "SQLITE"})
    void settingTheClockBackAnHourDoesNotShortenAHold(Stores kind) {
        ManualClock clock = new ManualClock(NOON);
        try (Store store = kind.open(clock)) {
            CapacityStore ledger = store.capacityStore(level -> {});
            ledger.report(UNIT, LedgerScript.report(1, 1, clock.instant()), Actor.EMBEDDER);
            Hold hold = hold(ledger, "one");
            clock.move(Duration.ofHours(-1));
            assertThat(ledger.getHold(hold.code()).state()).isEqualTo(Hold.State.HELD);
            clock.move(HOUR_AND_A_HALF.minusSeconds(1));
            assertThat(ledger.getHold(hold.code()).state()).isEqualTo(Hold.State.HELD);
            clock.move(Duration.ofHours(1).plusSeconds(1));
            assertThat(ledger.getHold(hold.code()).state()).isEqualTo(Hold.State.EXPIRED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFeedIsOrderedByPosition(Stores kind) {
        ManualClock clock = new ManualClock(NOON);
        try (Store store = kind.open(clock)) {
            CapacityStore ledger = store.capacityStore(level -> {});
            for (int i = 0; i < 20; i++) {
                clock.move(Duration.ofHours(i % 2 == 0 ? -25 : 24));
                ledger.report(new UUID(5, i), LedgerScript.report(9, i % 9, clock.instant()), Actor.EMBEDDER);
            }
            List<Long> positions =
                    store.feed(0, 100).stream().map(FeedEntry::position).toList();
            assertThat(positions)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 20).boxed().toList());
            assertThat(store.everything().levels()).hasSize(20);
        }
    }

    private static Hold hold(CapacityStore ledger, String key) {
        return ledger.hold(
                LedgerScript.request(UNIT, 1, key, HOUR_AND_A_HALF, Integer.MAX_VALUE), LedgerScript.professional(1));
    }
}
