package org.socialmap.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.socialmap.Eventually.eventually;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.access.Actor;
import org.socialmap.access.ApiKey;
import org.socialmap.access.Role;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Edit;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.error.StoreException;
import org.socialmap.laws.Depth;
import org.socialmap.laws.Law;
import org.socialmap.record.CatalogRecord;
import org.socialmap.store.Delta;
import org.socialmap.store.FollowerState;

/**
 * Disks that flip bits, tear files or fill up: the store returns what was written or fails, and never anything else.
 *
 * <p>Faults 2 and 3 of {@code docs/store.md}.
 */
class DamageTest {
    private static final int ROUNDS = Depth.of(25, 2_000);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final List<CatalogRecord> RECORDS =
            ProjectDataSets.read("utrecht").catalog().records();

    @Law
    @ParameterizedTest
    @ValueSource(strings = {"socialmap.db", "socialmap.db-wal", "socialmap.db-shm"})
    void aFlippedBitIsDetectedOrHarmless(String file) throws IOException {
        assertThat(wrongAnswers(file, (bytes, random) -> {
                    byte[] flipped = bytes.clone();
                    flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                    return flipped;
                }))
                .isEmpty();
    }

    @Law
    @ParameterizedTest
    @ValueSource(strings = {"socialmap.db", "socialmap.db-wal"})
    void aTornFileIsDetectedOrHarmless(String file) throws IOException {
        assertThat(wrongAnswers(file, (bytes, random) -> Arrays.copyOf(bytes, random.nextInt(bytes.length))))
                .isEmpty();
    }

    /** Checksums detect what page checks do not: the pages are intact, but a row has other contents. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE capacity_report SET available = available + 1",
                "UPDATE record SET body = REPLACE(body, 'Utrecht', 'Utrechu')",
                "UPDATE hold SET places = 2",
                "UPDATE api_key SET role = 'ADMIN'",
                "UPDATE feed_head SET position = position - 1",
                "DELETE FROM capacity_report"
            })
    void aRowWithOtherContentsIsRejected(String change) throws IOException {
        Path folder = Stores.folder();
        try (SqlStore store = SqlStore.open(folder, "test", CLOCK)) {
            fill(store, new Random(1), new TreeMap<>());
        }
        String url = "jdbc:sqlite:" + folder.resolve("socialmap.db").toAbsolutePath();
        try (Database database = Database.open(url, 1, CLOCK)) {
            assertThat(database.<Integer>write(transaction -> transaction.execute(change)))
                    .isPositive();
        }

        assertThatThrownBy(() -> {
                    try (SqlStore store = SqlStore.open(folder, "test", CLOCK)) {
                        store.everything();
                    }
                })
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged");
    }

    /** One flipped bit makes the head's primary key an ordinary, empty column: the head is then missing, not zero. */
    @Test
    void aTableWithAnotherSchemaIsRejected() throws IOException {
        Path folder = Stores.folder();
        try (SqlStore store = SqlStore.open(folder, "test", CLOCK)) {
            fill(store, new Random(1), new TreeMap<>());
        }
        Path file = folder.resolve("socialmap.db");
        String pages = Files.readString(file, StandardCharsets.ISO_8859_1);
        String key = "INTEGER PRIMARY KEY CHECK (id = 1)";
        assertThat(pages).contains(key);
        Files.writeString(file, pages.replace(key, key.replaceFirst(" ", "\u00a0")), StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> SqlStore.open(folder, "test", CLOCK).close())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged");
    }

    /** A full disk: each write succeeds or fails as a whole, and writing continues once there is room. */
    @Test
    void aFullDiskRejectsWritesUntilThereIsRoom() throws InterruptedException {
        String url = "jdbc:sqlite:" + Stores.folder().resolve("full.db").toAbsolutePath();
        try (Database database = Database.open(url, 1, CLOCK);
                SqlStore store = SqlStore.on(database, "test")) {
            store.fill(RECORDS.subList(0, 10), Actor.EMBEDDER);
            long pages = pragma(database, "PRAGMA page_count");
            pragma(database, "PRAGMA max_page_count = " + (pages + 3));
            List<Edit> edits = Edit.fromDataSet(RECORDS);
            Delta before = store.everything();

            assertThatThrownBy(() -> store.apply(edits, Actor.EMBEDDER, FollowerState.NOTHING, delta -> {}))
                    .isInstanceOf(StoreException.class);
            assertThat(store.isWritable()).as("the last write failed").isFalse();
            assertThat(store.everything()).isEqualTo(before);

            eventually(store::isWritable);
            assertThat(store.everything()).as("a trial write is not a record").isEqualTo(before);

            // The limit belonged to a connection and ended with it.
            assertThat(pragma(database, "PRAGMA max_page_count")).isGreaterThan(pages + 3);
            store.apply(edits, Actor.EMBEDDER, FollowerState.NOTHING, delta -> {});
            assertThat(store.everything().changes()).hasSize(RECORDS.size());
        }
    }

    /** Uses a folder that nobody can write, not even the administrator of the machine. */
    @Test
    void aFolderThatCannotBeWrittenIsRejectedWithAMessage() {
        assertThatThrownBy(() -> SqlStore.open(Path.of("/proc/socialmap"), "test", CLOCK))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be written");
    }

    private static long pragma(Database database, String pragma) {
        return database.write(transaction -> {
            // The driver begins a transaction only for a write.
            transaction.execute("UPDATE feed_head SET position = position");
            return transaction.number(pragma);
        });
    }

    private interface Damage {
        byte[] to(byte[] bytes, Random random);
    }

    /** Returns the rounds in which the store returned something that was never written to it. */
    private static List<String> wrongAnswers(String file, Damage damage) throws IOException {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("damage to " + file + ": seed " + seed);
        Random random = new Random(seed);
        Path folder = Stores.folder();
        Map<Long, Delta> states = new TreeMap<>();
        Path image = Stores.folder();
        try (SqlStore store = SqlStore.open(folder, "test", CLOCK)) {
            fill(store, random, states);
            copy(folder, image);
        }
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path damaged = Stores.folder();
            copy(image, damaged);
            Path torn = damaged.resolve(file);
            Files.write(torn, damage.to(Files.readAllBytes(torn), random));
            try (SqlStore store = SqlStore.open(damaged, "test", CLOCK)) {
                Delta now = store.everything();
                if (!now.equals(states.get(now.position()))) {
                    return List.of("round " + round + " of seed " + seed);
                }
            } catch (StoreException e) {
                refused++;
            }
        }
        System.out.println("damage to " + file + ": refused " + refused + " of " + ROUNDS);
        return List.of();
    }

    private static void fill(SqlStore store, Random random, Map<Long, Delta> states) {
        CapacityStore ledger = store.capacityStore(level -> {});
        states.put(0L, store.everything());
        for (int i = 0; i < 60; i++) {
            UUID unit = new UUID(5, random.nextInt(4));
            switch (i % 4) {
                case 0 -> {
                    CatalogRecord record = RECORDS.get(random.nextInt(RECORDS.size()));
                    store.apply(
                            List.of(Edit.unconditional(new Change.Put(record))),
                            Actor.EMBEDDER,
                            FollowerState.NOTHING,
                            delta -> {});
                }
                case 1 -> ledger.report(unit, LedgerScript.report(60, 40, CLOCK.instant()), Actor.EMBEDDER);
                case 2 -> hold(ledger, unit, "key " + i);
                default ->
                    store.saveKey(
                            ApiKey.builder(new UUID(9, i), "hash " + i, Role.EDITOR, "test")
                                    .build(),
                            Actor.EMBEDDER);
            }
            Delta now = store.everything();
            states.put(now.position(), now);
        }
    }

    private static void hold(CapacityStore ledger, UUID unit, String key) {
        try {
            ledger.hold(LedgerScript.request(unit, 1, key, Duration.ofDays(1), Integer.MAX_VALUE), Actor.EMBEDDER);
        } catch (HoldRefusedException e) {
            // Nothing was reported about it yet.
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
