package org.socialmap.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialmap.access.Actor;
import org.socialmap.access.ApiKey;
import org.socialmap.access.Role;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Edit;
import org.socialmap.catalog.FeedEntry;
import org.socialmap.catalog.NotStorableException;
import org.socialmap.catalog.VersionException;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.error.StoreException;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Reference;
import org.socialmap.store.Delta;
import org.socialmap.store.FeedPosition;
import org.socialmap.store.FollowerState;
import org.socialmap.store.Store;
import org.socialmap.store.VersionedChange;

/**
 * What holds for every kind of store.
 *
 * <p>Fault 6 among them of {@code docs/store.md}.
 */
class StoreTest {
    private static final DataSet UTRECHT = ProjectDataSets.read("utrecht");

    private static final List<CatalogRecord> RECORDS = UTRECHT.catalog().records();

    @ParameterizedTest
    @EnumSource
    void writtenRecordsReadAsEqualRecords(Stores kind) {
        try (Store store = kind.open(Clock.systemUTC())) {
            long position = put(store, RECORDS);

            Delta delta = store.everything();

            assertThat(position).isEqualTo(RECORDS.size());
            assertThat(delta.position()).isEqualTo(position);
            assertThat(delta.changes().stream().map(VersionedChange::change).toList())
                    .containsExactlyElementsOf(
                            RECORDS.stream().map(Change.Put::new).toList());
            assertThat(store.after(FollowerState.of(delta.mark())).changes()).isEmpty();
        }
    }

    /** Compares with the last edit of each record. */
    @ParameterizedTest
    @EnumSource
    void readingChangesGivesTheSameAsReadingEverything(Stores kind) {
        long seed = new Random().nextLong();
        System.out.println("reader that follows, " + kind + ": seed " + seed);
        Random random = new Random(seed);
        try (Store store = kind.open(Clock.systemUTC())) {
            Map<Reference, Change> expected = new HashMap<>();
            Map<Reference, VersionedChange> followed = new HashMap<>();
            FeedPosition known = FeedPosition.START;
            for (int round = 0; round < 30; round++) {
                List<Edit> edits = new ArrayList<>();
                for (int i = 0; i < 1 + random.nextInt(3); i++) {
                    CatalogRecord record = RECORDS.get(random.nextInt(RECORDS.size()));
                    Change change =
                            random.nextInt(3) == 0 ? new Change.Delete(record.reference()) : new Change.Put(record);
                    edits.add(Edit.unconditional(change));
                    expected.put(record.reference(), change);
                }
                long before = store.position();
                boolean follows = random.nextBoolean();
                Delta written = store.apply(edits, Actor.EMBEDDER, FollowerState.of(known), others -> {
                    if (follows) {
                        follow(followed, others);
                    }
                });
                assertThat(written.position()).isEqualTo(before + edits.size());
                if (follows) {
                    follow(followed, written);
                    known = written.mark();
                } else if (random.nextBoolean()) {
                    Delta delta = store.after(FollowerState.of(known));
                    follow(followed, delta);
                    known = delta.mark();
                }
            }
            follow(followed, store.after(FollowerState.of(known)));

            assertThat(followed.values())
                    .containsExactlyInAnyOrderElementsOf(store.everything().changes());
            followed.forEach((reference, one) -> assertThat(one.change()).isEqualTo(expected.get(reference)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void editsOfAnOutdatedVersionAreRejectedAsAWhole(Stores kind) {
        CatalogRecord first = RECORDS.get(0);
        CatalogRecord other = RECORDS.get(1);
        try (Store store = kind.open(Clock.systemUTC())) {
            long version = put(store, List.of(first));
            put(store, List.of(first));

            Edit stale = new Edit(new Change.Delete(first.reference()), OptionalLong.of(version));
            Edit recreate = new Edit(new Change.Put(first), OptionalLong.of(0));
            assertThatThrownBy(() -> apply(store, Edit.unconditional(new Change.Put(other)), stale))
                    .isInstanceOf(VersionException.class);
            assertThatThrownBy(() -> apply(store, recreate)).isInstanceOf(VersionException.class);

            assertThat(store.position()).isEqualTo(version + 1);
            assertThat(store.everything().changes()).hasSize(1);
            apply(store, new Edit(new Change.Delete(first.reference()), OptionalLong.of(version + 1)));
            apply(store, recreate);
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesThatTheCheckRejectsAreNotWritten(Stores kind) {
        try (Store store = kind.open(Clock.systemUTC())) {
            List<Edit> edits = List.of(Edit.unconditional(new Change.Put(RECORDS.getFirst())));

            assertThatThrownBy(() -> store.apply(edits, Actor.EMBEDDER, FollowerState.NOTHING, delta -> {
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);

            assertThat(store.position()).isZero();
            assertThat(store.feed(0, 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFeedIsInOrderAndItsEndCanBeRead(Stores kind) {
        try (Store store = kind.open(Clock.systemUTC())) {
            put(store, RECORDS.subList(0, 5));
            apply(store, Edit.unconditional(new Change.Delete(RECORDS.get(2).reference())));

            assertThat(store.feed(3, 2)).extracting(FeedEntry::position).containsExactly(4L, 5L);
            FeedEntry last = store.feed(5, 10).getFirst();
            assertThat(last.deleted()).isTrue();
            assertThat(last.reference()).hasValue(RECORDS.get(2).reference());
        }
    }

    @Test
    void eachOfSeveralConcurrentReportsIsStored() throws InterruptedException {
        try (SqlStore store = SqlStore.open(Postgres.newDatabase(), "test", Clock.systemUTC())) {
            CapacityStore ledger = store.capacityStore(level -> {});
            Queue<Long> positions = new ConcurrentLinkedQueue<>();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int client = i;
                threads.add(Thread.ofVirtual().start(() -> {
                    for (int round = 0; round < 50; round++) {
                        UUID unit = new UUID(client % 3, round % 7);
                        CapacityReport report = LedgerScript.report(100, client + round, Instant.now());
                        positions.add(ledger.report(unit, report, Actor.EMBEDDER));
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(positions)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 400).boxed().toList());
            assertThat(store.everything().levels())
                    .hasSize(21)
                    .allSatisfy(level -> assertThat(level.reportPosition()).isEqualTo(level.position()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "POSTGRESQL"})
    void malformedTextIsNotStored(Stores kind) {
        try (Store store = kind.open(Clock.systemUTC())) {
            for (String label : List.of("half \ud83d", "\udc00 half", "zero \0")) {
                ApiKey key = ApiKey.builder(UUID.randomUUID(), "hash", Role.EDITOR, label)
                        .build();
                assertThatThrownBy(() -> store.saveKey(key, Actor.EMBEDDER)).isInstanceOf(NotStorableException.class);
            }
            ApiKey key = ApiKey.builder(UUID.randomUUID(), "hash", Role.EDITOR, "whole \ud83d\ude00")
                    .build();
            store.saveKey(key, Actor.EMBEDDER);

            assertThat(store.everything().keys()).containsExactly(key);
        }
    }

    @ParameterizedTest
    @MethodSource("org.socialmap.store.sql.Stores#durable")
    void concurrentWritesLeaveNoGap(Stores kind) throws InterruptedException {
        try (Store store = kind.open(Clock.systemUTC())) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                CatalogRecord record = RECORDS.get(i);
                threads.add(Thread.ofPlatform().start(() -> {
                    for (int round = 0; round < 20; round++) {
                        put(store, List.of(record));
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(store.position()).isEqualTo(160);
            assertThat(store.feed(0, 200))
                    .extracting(FeedEntry::position)
                    .hasSize(160)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aReopenedFolderHasTheSameContents() {
        Path folder = Stores.folder();
        String history;
        try (Store store = SqlStore.open(folder, "test", Clock.systemUTC())) {
            put(store, RECORDS);
            history = store.historyId();
        }

        try (Store store = SqlStore.open(folder, "test", Clock.systemUTC())) {
            assertThat(store.everything().changes()).hasSize(RECORDS.size());
            assertThat(store.historyId()).isEqualTo(history);
        }
    }

    @Test
    void anotherDataSetAndASecondProgramAreRejected() {
        Path folder = Stores.folder();
        try (Store store = SqlStore.open(folder, "test", Clock.systemUTC())) {
            assertThat(store.position()).isZero();
            assertThatThrownBy(() -> SqlStore.open(folder, "test", Clock.systemUTC()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("another program");
        }
        assertThatThrownBy(() -> SqlStore.open(folder, "other", Clock.systemUTC()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("different data set");
        SqlStore.open(folder, "test", Clock.systemUTC()).close();
    }

    private static void follow(Map<Reference, VersionedChange> followed, Delta delta) {
        delta.changes().forEach(one -> followed.put(one.change().reference(), one));
    }

    private static long put(Store store, List<CatalogRecord> records) {
        return store.apply(
                        records.stream()
                                .map(Change.Put::new)
                                .map(Edit::unconditional)
                                .toList(),
                        Actor.EMBEDDER,
                        FollowerState.NOTHING,
                        delta -> {})
                .position();
    }

    private static long apply(Store store, Edit... edits) {
        return store.apply(List.of(edits), Actor.EMBEDDER, FollowerState.NOTHING, delta -> {})
                .position();
    }
}
