package org.socialmap.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.socialmap.access.Actor;
import org.socialmap.capacity.Availability;
import org.socialmap.capacity.CapacityChange;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.CapacityStatus;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.ChangeRefusedException;
import org.socialmap.capacity.ChangeRefusedException.Reason;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.capacity.UnitLevel;
import org.socialmap.capacity.Vacancy;
import org.socialmap.dataset.FreshnessLimits;
import org.socialmap.laws.Tries;
import org.socialmap.store.MemoryStore;
import org.socialmap.store.Store;

/** Two people at one board: every press that is acknowledged counts once, in whatever order they come. */
class InterleavedChangesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final UUID UNIT = new UUID(5, 1);
    private static final int BEDS = 3;
    private static final int UNDO = 5;
    private static final Actor BY = LedgerScript.professional(1);

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    /** Tries all orders in which the presses of two people can come, and compares each with a plain counter. */
    @Tries(quick = 20, whole = 400)
    @Property(shrinking = ShrinkingMode.OFF)
    void everyOrderOfPressesCountsLikeAPlainCounter(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        int start = random.nextInt(BEDS + 1);
        List<List<Integer>> presses = List.of(presses(random), presses(random));
        for (List<Integer> order : orders()) {
            try (Store store = new MemoryStore(new ManualClock(NOON))) {
                assertThat(play(store, start, order, presses)).isEqualTo(count(start, order, presses));
            }
        }
    }

    /** Presses of one person: a number of beds to add, or an undo. */
    private static List<Integer> presses(Random random) {
        return random.ints(4, 0, 7)
                .mapToObj(kind -> List.of(-1, -1, 1, 1, -2, UNDO, UNDO).get(kind))
                .toList();
    }

    /** Returns all orders of four presses of each of two people, as the number of the person whose turn it is. */
    private static List<List<Integer>> orders() {
        List<List<Integer>> orders = new ArrayList<>();
        for (int bits = 0; bits < 256; bits++) {
            if (Integer.bitCount(bits) == 4) {
                List<Integer> order = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    order.add(bits >> i & 1);
                }
                orders.add(order);
            }
        }
        return orders;
    }

    /**
     * Returns the number of free beds after each press. An undo names the report that the person's board shows, which
     * is the last one at the time of the person's previous press.
     */
    private static List<Integer> play(Store store, int start, List<Integer> order, List<List<Integer>> presses) {
        UnitLevel[] board = new UnitLevel[1];
        CapacityStore ledger = store.capacityStore(level -> board[0] = level);
        ledger.report(UNIT, LedgerScript.report(BEDS, start, NOON), BY);
        long[] shown = {board[0].reportPosition(), board[0].reportPosition()};
        int[] next = new int[2];
        List<Integer> numbers = new ArrayList<>();
        for (int person : order) {
            int press = presses.get(person).get(next[person]++);
            try {
                if (press == UNDO) {
                    ledger.change(UNIT, new CapacityChange.Undo(), OptionalLong.of(shown[person]), BY);
                } else {
                    add(ledger, press);
                }
            } catch (ChangeRefusedException e) {
                // The number stays as it is.
            }
            shown[person] = board[0].reportPosition();
            numbers.add(board[0].report().orElseThrow().available());
        }
        return numbers;
    }

    /** The same on a list of numbers. */
    private static List<Integer> count(int start, List<Integer> order, List<List<Integer>> presses) {
        List<Integer> reports = new ArrayList<>(List.of(start));
        int[] shown = {1, 1};
        int[] next = new int[2];
        List<Integer> numbers = new ArrayList<>();
        for (int person : order) {
            int press = presses.get(person).get(next[person]++);
            int free = reports.getLast();
            if (press == UNDO) {
                if (shown[person] == reports.size() && reports.size() > 1) {
                    reports.add(reports.get(reports.size() - 2));
                }
            } else if (free + press >= 0 && free + press <= BEDS) {
                reports.add(free + press);
            }
            shown[person] = reports.size();
            numbers.add(reports.getLast());
        }
        return numbers;
    }

    /** Many people who all press at the same moment, on a real database. */
    @ParameterizedTest
    @EnumSource
    void pressesAtTheSameMomentAllCount(Stores kind) throws Exception {
        try (Store store = kind.open(Clock.systemUTC());
                ExecutorService people = Executors.newFixedThreadPool(8)) {
            CapacityStore ledger = store.capacityStore(level -> {});
            ledger.report(UNIT, LedgerScript.report(10, 5, Instant.now()), BY);
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Random random = new Random(i);
                work.add(() -> random.ints(25, 0, 2)
                        .map(sign -> sign == 0 ? -1 : 1)
                        .map(beds -> isAdded(ledger, beds) ? beds : 0)
                        .sum());
            }
            int sum = 5;
            for (Future<Integer> acknowledged : people.invokeAll(work)) {
                sum += acknowledged.get();
            }

            assertThat(store.everything()
                            .levels()
                            .getFirst()
                            .report()
                            .orElseThrow()
                            .available())
                    .isEqualTo(sum)
                    .isBetween(0, 10);
        }
    }

    private static boolean isAdded(CapacityStore ledger, int beds) {
        try {
            int free = add(ledger, beds).report().orElseThrow().available();
            assertThat(free).isBetween(0, 10);
            return true;
        } catch (ChangeRefusedException e) {
            return false;
        }
    }

    private static UnitLevel add(CapacityStore ledger, int beds) {
        return ledger.change(UNIT, new CapacityChange.Add(beds, 0), OptionalLong.empty(), BY);
    }

    @ParameterizedTest
    @EnumSource
    void undoingLeavesWhatWouldBeThereWithoutTheReport(Stores kind) {
        try (Store store = kind.open(Clock.systemUTC())) {
            CapacityStore ledger = store.capacityStore(level -> {});
            assertRefused(Reason.NOTHING_TO_UNDO, () -> undo(ledger, OptionalLong.empty()));
            Instant before = Instant.now().minusSeconds(3_600);
            ledger.report(UNIT, LedgerScript.report(BEDS, 2, before), BY);
            assertRefused(Reason.NOTHING_TO_UNDO, () -> undo(ledger, OptionalLong.empty()));

            Hold hold = ledger.hold(LedgerScript.request(UNIT, 1, "a", Duration.ofHours(1), 3), BY);
            UnitLevel changed = add(ledger, 1);
            ledger.confirmHold(hold.code(), BY);
            assertRefused(Reason.SUPERSEDED, () -> undo(ledger, OptionalLong.of(changed.reportPosition() - 1)));
            assertThat(ledger.lastReport(UNIT).orElseThrow().restored().available())
                    .as("the confirmed bed is taken")
                    .isEqualTo(1);
            CapacityReport restored = undo(ledger, OptionalLong.of(changed.reportPosition()))
                    .report()
                    .orElseThrow();
            assertThat(restored.available()).isEqualTo(1);
            assertThat(restored.observedAt())
                    .as("nobody looked again")
                    .isEqualTo(LedgerScript.report(1, 1, before).observedAt());
            assertRefused(Reason.SUPERSEDED, () -> undo(ledger, OptionalLong.of(changed.reportPosition())));
        }
    }

    private static UnitLevel undo(CapacityStore ledger, OptionalLong revision) {
        return ledger.change(UNIT, new CapacityChange.Undo(), revision, BY);
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMORY", "SQLITE"})
    void aReportCanBeUndoneForTenMinutes(Stores kind) {
        ManualClock clock = new ManualClock(NOON);
        try (Store store = kind.open(clock)) {
            CapacityStore ledger = store.capacityStore(level -> {});
            ledger.report(UNIT, LedgerScript.report(BEDS, 2, clock.instant()), BY);
            add(ledger, -1);
            clock.move(Duration.ofMinutes(10));
            assertRefused(Reason.UNDO_TOO_LATE, () -> undo(ledger, OptionalLong.empty()));
            clock.move(Duration.ofSeconds(-1));
            assertThat(undo(ledger, OptionalLong.empty()).report().orElseThrow().available())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBedOnHoldIsNotSubtracted(Stores kind) {
        try (Store store = kind.open(Clock.systemUTC())) {
            CapacityStore ledger = store.capacityStore(level -> {});
            ledger.report(UNIT, LedgerScript.report(BEDS, 2, Instant.now()), BY);
            ledger.hold(LedgerScript.request(UNIT, 1, "a", Duration.ofHours(1), 3), BY);
            assertThat(add(ledger, -1).free(Instant.now())).hasValue(0);
            assertRefused(Reason.BELOW_ZERO, () -> add(ledger, -1));
            assertThat(add(ledger, 2).free(Instant.now())).hasValue(2);
            assertRefused(Reason.ABOVE_MAXIMUM, () -> add(ledger, 1));
        }
    }

    /** A closed unit keeps its numbers, and nobody can hold its beds. */
    @ParameterizedTest
    @EnumSource
    void aClosureEndsByItselfOrByReopening(Stores kind) {
        try (Store store = kind.open(Clock.systemUTC())) {
            CapacityStore ledger = store.capacityStore(level -> {});
            Instant now = Instant.now();
            ledger.report(UNIT, LedgerScript.report(BEDS, 2, now), BY);
            Instant until = now.plus(Duration.ofDays(2));
            ledger.change(UNIT, new CapacityChange.Close(until), OptionalLong.empty(), BY);
            UnitLevel closed = add(ledger, 1);
            assertThat(availability(closed, now, now).vacancyFor(1)).isEqualTo(Vacancy.CLOSED);
            assertThat(availability(closed, now, now).closedUntil())
                    .hasValueSatisfying(
                            end -> assertThat(Duration.between(end, until)).isLessThan(Duration.ofMillis(2)));
            assertThat(availability(closed, now, now).status()).hasValue(CapacityStatus.NO_CAPACITY);
            assertThat(availability(closed, now, until.minusSeconds(60)).vacancyFor(1))
                    .as("known for a moment far away")
                    .isEqualTo(Vacancy.CLOSED);
            assertThat(availability(closed, now, until.plusSeconds(60))).isEqualTo(Availability.UNKNOWN);
            assertThat(availability(closed, until, until).vacancyFor(1))
                    .as("open again; the numbers are old")
                    .isEqualTo(Vacancy.UNSURE);
            assertThat(availability(closed, now.minusSeconds(3_000), now.minusSeconds(3_000))
                            .vacancyFor(1))
                    .isEqualTo(Vacancy.CLOSED);
            assertThatThrownBy(() -> ledger.hold(LedgerScript.request(UNIT, 1, "a", Duration.ofHours(1), 3), BY))
                    .isInstanceOfSatisfying(
                            HoldRefusedException.class,
                            e -> assertThat(e.reason()).isEqualTo(HoldRefusedException.Reason.CLOSED));
            assertThat(store.everything().levels().getFirst()).isEqualTo(closed);

            UnitLevel open = ledger.change(UNIT, new CapacityChange.Reopen(), OptionalLong.empty(), BY);
            assertThat(availability(open, now, now).vacancyFor(3)).isEqualTo(Vacancy.FREE);
            assertRefused(
                    Reason.CLOSURE_OUT_OF_RANGE,
                    () -> ledger.change(UNIT, new CapacityChange.Close(now), OptionalLong.empty(), BY));
        }
    }

    private static Availability availability(UnitLevel level, Instant now, Instant moment) {
        return Availability.of(level, FreshnessLimits.BEDS, now, moment);
    }

    @ParameterizedTest
    @EnumSource
    void theStatusFollowsTheNumbers(Stores kind) {
        try (Store store = kind.open(Clock.systemUTC())) {
            CapacityStore ledger = store.capacityStore(level -> {});
            ledger.report(UNIT, LedgerScript.report(BEDS, 0, Instant.now()), BY);
            assertThat(status(waiting(ledger, 2))).isEqualTo(CapacityStatus.WAITLIST);
            assertThat(status(add(ledger, 1)))
                    .as("a freed bed is not hidden behind the waiting list")
                    .isEqualTo(CapacityStatus.CAPACITY);
            assertThat(status(add(ledger, -1))).isEqualTo(CapacityStatus.WAITLIST);
            assertThat(waiting(ledger, -2).report().orElseThrow().waitlist()).isEqualTo(OptionalInt.of(0));
            assertThat(status(add(ledger, 0))).isEqualTo(CapacityStatus.NO_CAPACITY);
            assertRefused(Reason.BELOW_ZERO, () -> waiting(ledger, -1));
            assertThat(ledger.change(
                                    UNIT,
                                    new CapacityChange.Count(0, OptionalInt.empty(), OptionalInt.of(4)),
                                    OptionalLong.empty(),
                                    BY)
                            .report()
                            .orElseThrow())
                    .returns(BEDS, CapacityReport::maximum)
                    .returns(CapacityStatus.WAITLIST, CapacityReport::status);
        }
    }

    private static UnitLevel waiting(CapacityStore ledger, int people) {
        return ledger.change(UNIT, new CapacityChange.Add(0, people), OptionalLong.empty(), BY);
    }

    private static CapacityStatus status(UnitLevel level) {
        return level.report().orElseThrow().status();
    }

    private static void assertRefused(Reason reason, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        ChangeRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
