package org.socialmap.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.capacity.HoldRefusedException.Reason;
import org.socialmap.laws.Tries;
import org.socialmap.store.MemoryStore;
import org.socialmap.store.Store;

/** What holds for the ledger of every kind of store, one operation at a time. */
class LedgerTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final UUID UNIT = new UUID(5, 1);
    private static final Duration SHORT = Duration.ofSeconds(2);

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    /** Compares the SQL ledger with the one in memory: the same answers, and the same numbers after each operation. */
    @Tries(quick = 15, whole = 600)
    @Property(shrinking = ShrinkingMode.OFF)
    void theSqlLedgerAnswersLikeTheOneInMemory(@ForAll("seeds") long seed) {
        ManualClock one = new ManualClock(NOON);
        ManualClock other = new ManualClock(NOON);
        try (Store memory = new MemoryStore(one);
                Store sql = SqlStore.open(Stores.folder(), "test", other)) {
            List<String> expected = LedgerScript.play(seed, 120, memory, one);

            assertThat(LedgerScript.play(seed, 120, sql, other)).isEqualTo(expected);
            assertThat(expected.getLast()).endsWith("true");
        }
    }

    /** A twin in which holds expire only when a sweeper runs: its clock stands still. */
    @Example
    void aTwinThatWaitsForASweeperIsCaught() {
        assertThat(differs(Optional.of(new ManualClock(NOON)), UnaryOperator.identity()))
                .isTrue();
    }

    @Example
    void aTwinWithACounterIsCaught() {
        assertThat(differs(Optional.empty(), CountingLedger::new)).isTrue();
    }

    /** Returns whether a twin answers differently from the ledger in memory for some sequence of operations. */
    private static boolean differs(Optional<ManualClock> twinsClock, UnaryOperator<CapacityStore> twin) {
        return new Random(3).longs(20).anyMatch(seed -> {
            ManualClock clock = new ManualClock(NOON);
            ManualClock same = new ManualClock(NOON);
            try (Store right = new MemoryStore(clock);
                    Store other = new MemoryStore(twinsClock.orElse(same))) {
                List<String> expected = LedgerScript.play(seed, 120, right, clock);
                return !LedgerScript.play(seed, 120, other, same, twin).equals(expected);
            }
        });
    }

    @Example
    void theTwinWithoutAFaultIsNotCaught() {
        assertThat(differs(Optional.empty(), right -> new DelegatingLedger(right) {}))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aHoldCanBeConfirmedReleasedOrExpire(Stores kind) throws InterruptedException {
        try (Store store = kind.open(Clock.systemUTC())) {
            CapacityStore ledger = store.capacityStore(level -> {});
            Actor by = LedgerScript.professional(1);
            ledger.report(UNIT, LedgerScript.report(2, 1, Clock.systemUTC().instant()), by);

            Hold first = hold(ledger, "a", SHORT, by);
            assertRefused(Reason.NO_ROOM, () -> hold(ledger, "b", SHORT, by));
            Thread.sleep(SHORT.plusMillis(100).toMillis());
            assertThat(ledger.getHold(first.code()).state()).isEqualTo(Hold.State.EXPIRED);
            assertRefused(Reason.EXPIRED, () -> ledger.confirmHold(first.code(), by));

            Hold second = hold(ledger, "c", Duration.ofHours(1), by);
            assertThat(ledger.confirmHold(second.code(), by).state()).isEqualTo(Hold.State.CONFIRMED);
            assertThat(ledger.confirmHold(second.code(), by).state()).isEqualTo(Hold.State.CONFIRMED);
            assertRefused(Reason.NO_ROOM, () -> hold(ledger, "d", SHORT, by));
            assertThat(ledger.releaseHold(second.code(), by).state()).isEqualTo(Hold.State.RELEASED);
            assertRefused(Reason.RELEASED, () -> ledger.confirmHold(second.code(), by));
            assertThat(hold(ledger, "e", SHORT, by).state()).isEqualTo(Hold.State.HELD);
        }
    }

    /** The answer is the same before and after confirm, release and expiry; another request with the key is refused. */
    @ParameterizedTest
    @EnumSource
    void aRepeatedRequestHasOneEffectAndOneAnswer(Stores kind) throws InterruptedException {
        try (Store store = kind.open(Clock.systemUTC())) {
            CapacityStore ledger = store.capacityStore(level -> {});
            Actor by = LedgerScript.professional(1);
            ledger.report(UNIT, LedgerScript.report(9, 9, Clock.systemUTC().instant()), by);

            Hold confirmed = hold(ledger, "a", Duration.ofHours(1), by);
            Hold released = hold(ledger, "b", Duration.ofHours(1), by);
            Hold expired = hold(ledger, "c", SHORT, by);
            assertThat(hold(ledger, "a", Duration.ofHours(1), by)).isEqualTo(confirmed);
            ledger.confirmHold(confirmed.code(), by);
            ledger.releaseHold(released.code(), by);
            Thread.sleep(SHORT.plusMillis(100).toMillis());
            long position = store.position();

            assertThat(hold(ledger, "a", Duration.ofHours(1), by)).isEqualTo(confirmed);
            assertThat(hold(ledger, "b", Duration.ofHours(1), by)).isEqualTo(released);
            assertThat(hold(ledger, "c", SHORT, by)).isEqualTo(expired);
            assertRefused(
                    Reason.KEY_REUSED,
                    () -> ledger.hold(LedgerScript.request(UNIT, 2, "a", Duration.ofHours(1), 3), by));
            assertThat(hold(ledger, "a", SHORT, LedgerScript.professional(2)).code())
                    .as("the same key of another client")
                    .isNotEqualTo(confirmed.code());
            assertThat(store.position()).isEqualTo(position + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStaleUnitIsNotHeldUnlessItAllowsThat(Stores kind) {
        try (Store store = kind.open(Clock.systemUTC())) {
            CapacityStore ledger = store.capacityStore(level -> {});
            Actor by = LedgerScript.professional(1);

            assertRefused(Reason.STALE, () -> hold(ledger, "a", SHORT, by));
            ledger.report(
                    UNIT, LedgerScript.report(9, 9, Clock.systemUTC().instant().minus(Duration.ofHours(9))), by);
            assertRefused(Reason.STALE, () -> hold(ledger, "a", SHORT, by));
            ledger.confirmReport(UNIT, by);
            assertThat(hold(ledger, "a", SHORT, by).state()).isEqualTo(Hold.State.HELD);
        }
    }

    /** Setting back a clock does not revive a hold whose beds were given away. */
    @ParameterizedTest
    @EnumSource(names = {"MEMORY", "SQLITE"})
    void settingTheClockBackGivesNoBedTwice(Stores kind) {
        ManualClock clock = new ManualClock(NOON);
        try (Store store = kind.open(clock)) {
            CapacityStore ledger = store.capacityStore(level -> {});
            Actor by = LedgerScript.professional(1);
            ledger.report(UNIT, LedgerScript.report(1, 1, clock.instant()), by);
            Hold first = hold(ledger, "a", Duration.ofMinutes(30), by);

            clock.move(Duration.ofHours(1));
            Hold second = hold(ledger, "b", Duration.ofMinutes(30), by);
            clock.move(Duration.ofHours(-24));

            assertRefused(Reason.EXPIRED, () -> ledger.confirmHold(first.code(), by));
            assertThat(ledger.confirmHold(second.code(), by).state()).isEqualTo(Hold.State.CONFIRMED);
        }
    }

    private static Hold hold(CapacityStore ledger, String key, Duration duration, Actor by) {
        return ledger.hold(LedgerScript.request(UNIT, 1, key, duration, 3), by);
    }

    private static void assertRefused(Reason reason, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        HoldRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
