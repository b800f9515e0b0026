package org.socialmap.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.capacity.HoldRequest;
import org.socialmap.capacity.UnitLevel;
import org.socialmap.error.StoreException;
import org.socialmap.store.Store;

/**
 * Concurrent clients: no bed is given twice and none is lost. Twins with faulty locking must be caught.
 *
 * <p>Fault 10 of {@code docs/store.md}.
 */
@Tag("alone")
class ContentionTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 60;
    private static final int MANY = 1_000_000;
    private static final long LONG_ENOUGH_TO_BE_OVERTAKEN_NANOS = 5_000_000;
    private static final Clock CLOCK = Clock.systemUTC();

    @ParameterizedTest
    @EnumSource
    void noBedIsGivenTwiceAndNoneIsLost(Stores kind) throws InterruptedException {
        try (Store store = kind.open(CLOCK)) {
            assertThat(fault(store.capacityStore(level -> {}), store)).isEmpty();
        }
    }

    @Test
    void aFileWithManyConnectionsGivesNoBedTwice() throws InterruptedException {
        String url = "jdbc:sqlite:" + Stores.folder().resolve("many.db").toAbsolutePath();
        try (SqlStore store = SqlStore.open(url, "test", THREADS, CLOCK, () -> {})) {
            CapacityStore right = store.capacityStore(level -> {});
            CapacityStore patient = new DelegatingLedger(right) {
                @Override
                public Hold hold(HoldRequest request, Actor by) {
                    // Clients that retry overtake one that waits: the idempotency key makes another retry safe.
                    while (true) {
                        try {
                            return right.hold(request, by);
                        } catch (StoreException e) {
                            Thread.onSpinWait();
                        }
                    }
                }
            };
            assertThat(fault(patient, store)).isEmpty();
        }
    }

    @Test
    void aTwinWithoutALockIsCaught() throws InterruptedException {
        try (SqlStore store = SqlStore.open(Postgres.newDatabase(), "test", CLOCK)) {
            CapacityStore twin = store.capacityStore((transaction, table, column, value) -> {}, level -> {});

            assertThat(fault(twin, store)).isNotEmpty();
        }
    }

    @Test
    void aTwinThatLocksOnlyWhenFewBedsAreLeftIsCaught() throws InterruptedException {
        try (SqlStore store = SqlStore.open(Postgres.newDatabase(), "test", CLOCK)) {
            UnitLevelTable levels = new UnitLevelTable();
            CapacityStore twin = store.capacityStore(
                    (transaction, table, column, value) -> {
                        boolean isUnit = table.equals("unit_level");
                        if (!isUnit
                                || levels.level(transaction, UUID.fromString(value))
                                                .free(CLOCK.instant())
                                                .orElse(0)
                                        < 2) {
                            Dialect.POSTGRESQL.lockOrCreate(transaction, table, column, value);
                        }
                    },
                    level -> {});

            assertThat(fault(twin, store)).isNotEmpty();
        }
    }

    /** A hundred concurrent retries with one key have one effect. */
    @ParameterizedTest
    @EnumSource
    void aHundredRetriesHaveOneEffect(Stores kind) throws InterruptedException {
        try (Store store = kind.open(CLOCK)) {
            assertThat(holdsOfAHundredRetries(store.capacityStore(level -> {}))).isOne();
        }
    }

    @Test
    void aTwinThatChecksTheKeyBeforeItLocksIsCaught() throws InterruptedException {
        try (Store store = Stores.MEMORY.open(CLOCK)) {
            CapacityStore right = store.capacityStore(level -> {});
            Map<String, Hold> known = new ConcurrentHashMap<>();
            CapacityStore twin = new DelegatingLedger(right) {
                @Override
                public Hold hold(HoldRequest request, Actor by) {
                    Hold before = known.get(request.idempotencyKey());
                    if (before != null) {
                        return before;
                    }
                    LockSupport.parkNanos(LONG_ENOUGH_TO_BE_OVERTAKEN_NANOS);
                    String other = UUID.randomUUID().toString();
                    Hold hold =
                            right.hold(new HoldRequest(request.unitId(), request.beds(), other, request.terms()), by);
                    known.put(request.idempotencyKey(), hold);
                    return hold;
                }
            };

            assertThat(holdsOfAHundredRetries(twin)).isGreaterThan(1);
        }
    }

    /** "Still correct" while holds are being confirmed: in the end all confirmed holds have been subtracted. */
    @ParameterizedTest
    @EnumSource
    void reportsAndConfirmedHoldsDoNotOverlookEachOther(Stores kind) throws InterruptedException {
        try (Store store = kind.open(CLOCK)) {
            assertThat(overlooked(store.capacityStore(level -> {}), store)).isZero();
        }
    }

    @Test
    void aTwinThatReportsWithoutALockIsCaught() throws InterruptedException {
        ThreadLocal<Boolean> reports = ThreadLocal.withInitial(() -> false);
        try (SqlStore store = SqlStore.open(Postgres.newDatabase(), "test", CLOCK)) {
            CapacityStore unlocked = store.capacityStore(
                    (transaction, table, column, value) -> {
                        if (!reports.get()) {
                            Dialect.POSTGRESQL.lockOrCreate(transaction, table, column, value);
                        }
                    },
                    level -> {});
            CapacityStore twin = new DelegatingLedger(unlocked) {
                @Override
                public long confirmReport(UUID unit, Actor by) {
                    reports.set(true);
                    try {
                        return super.confirmReport(unit, by);
                    } finally {
                        reports.set(false);
                    }
                }
            };

            assertThat(overlooked(twin, store)).isNotZero();
        }
    }

    private static int holdsOfAHundredRetries(CapacityStore ledger) throws InterruptedException {
        UUID unit = new UUID(5, 1);
        Actor by = LedgerScript.professional(1);
        ledger.report(unit, LedgerScript.report(100, 100, CLOCK.instant()), by);
        Set<HoldCode> codes = ConcurrentHashMap.newKeySet();
        runTogether(
                100,
                thread -> codes.add(ledger.hold(request(unit, "one key"), by).code()));
        return codes.size();
    }

    /** Returns by how many beds the number of free beds is wrong in the end. */
    private static int overlooked(CapacityStore ledger, Store store) throws InterruptedException {
        int wrong = 0;
        for (int round = 0; round < ROUNDS && wrong == 0; round++) {
            UUID unit = new UUID(8, round);
            Actor by = LedgerScript.professional(1);
            ledger.report(unit, LedgerScript.report(100, 100, CLOCK.instant()), by);
            List<HoldCode> codes = new ArrayList<>();
            for (int i = 0; i < THREADS / 2; i++) {
                codes.add(ledger.hold(request(unit, round + " of " + i), by).code());
            }
            Queue<Throwable> faults = runTogether(THREADS, thread -> {
                if (thread < codes.size()) {
                    ledger.confirmHold(codes.get(thread), by);
                } else {
                    for (int i = 0; i < 5; i++) {
                        ledger.confirmReport(unit, by);
                    }
                }
            });
            // Without a lock, writers may also block each other permanently, which is just as wrong.
            wrong += faults.size() + Math.abs(100 - codes.size() - free(store, unit));
        }
        return wrong;
    }

    private static int free(Store store, UUID unit) {
        return store.everything().levels().stream()
                .filter(level -> level.unitId().equals(unit))
                .findFirst()
                .flatMap((UnitLevel level) -> level.free(CLOCK.instant()))
                .orElseThrow();
    }

    /** In each round, some beds are reported free, and more threads than that try to hold them. */
    private static List<String> fault(CapacityStore ledger, Store store) throws InterruptedException {
        long seed = new Random().nextLong();
        System.out.println("contention: seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            UUID unit = new UUID(6, round);
            int beds = 1 + random.nextInt(5);
            Actor provider = LedgerScript.professional(0);
            ledger.report(unit, LedgerScript.report(9, beds, CLOCK.instant()), provider);
            Set<HoldCode> codes = ConcurrentHashMap.newKeySet();
            String key = "round " + round + " of ";
            Queue<Throwable> faults = runTogether(THREADS, thread -> {
                try {
                    codes.add(ledger.hold(request(unit, key + thread), LedgerScript.professional(thread))
                            .code());
                } catch (HoldRefusedException e) {
                    assertThat(e.reason()).isEqualTo(HoldRefusedException.Reason.NO_ROOM);
                }
            });
            // Writers that block each other permanently are as wrong as writers that overlook each other.
            if (!faults.isEmpty()) {
                return faults.stream().map(Throwable::toString).toList();
            }
            int free = free(store, unit);
            if (codes.size() != beds || free != 0) {
                return List.of("of " + beds + " beds " + codes.size() + " were given, " + free + " are left");
            }
        }
        return List.of();
    }

    private interface Work {
        void of(int thread);
    }

    /** Runs work on a number of threads at once, and returns what went wrong. */
    private static Queue<Throwable> runTogether(int number, Work work) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(number);
        List<Thread> threads = new ArrayList<>();
        Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < number; i++) {
            int thread = i;
            threads.add(Thread.ofPlatform().start(() -> {
                ready.countDown();
                try {
                    ready.await();
                    work.of(thread);
                } catch (Throwable e) {
                    faults.add(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return faults;
    }

    private static HoldRequest request(UUID unit, String key) {
        return LedgerScript.request(unit, 1, key, Duration.ofHours(1), MANY);
    }
}
