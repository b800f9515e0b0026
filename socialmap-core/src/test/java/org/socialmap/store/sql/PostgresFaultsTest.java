package org.socialmap.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.socialmap.Eventually.eventually;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.FeedEntry;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.error.StoreException;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;

/**
 * A database server that kills connections, hangs, stalls and disappears: reads continue, writes fail, nothing is lost.
 *
 * <p>Faults 5 and 7 of {@code docs/store.md}.
 */
@Timeout(60)
@Tag("alone")
class PostgresFaultsTest {
    private static final int WRITERS = 4;
    private static final int KILLS = 60;
    private static final UUID UNIT = new UUID(5, 1);
    private static final DataSet UTRECHT = ProjectDataSets.read("utrecht");

    @Test
    void killedBackendsLoseNothing() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("killed backends: seed " + seed);
        String url = Postgres.newDatabase();
        Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
        try (SqlStore one = SqlStore.open(url, "test", Clock.systemUTC());
                SqlStore other = SqlStore.open(url, "test", Clock.systemUTC());
                Connection killer = DriverManager.getConnection(url)) {
            CountDownLatch end = new CountDownLatch(1);
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                CapacityStore ledger = (i % 2 == 0 ? one : other).capacityStore(level -> {});
                Random random = new Random(seed + i);
                writers.add(Thread.ofPlatform().start(() -> write(ledger, random, end, acknowledged)));
            }
            Random random = new Random(seed);
            for (int i = 0; i < KILLS; i++) {
                Thread.sleep(random.nextInt(30));
                kill(killer);
            }
            // On a machine of any speed, the writers find the server again each time.
            while (acknowledged.size() <= KILLS) {
                Thread.sleep(20);
            }
            end.countDown();
            for (Thread writer : writers) {
                writer.join();
            }
            long head = one.position();
            List<Long> positions = one.feed(0, Integer.MAX_VALUE).stream()
                    .map(FeedEntry::position)
                    .toList();

            System.out.printf(Locale.ROOT, "killed backends: %d acknowledged of %d%n", acknowledged.size(), head);
            assertThat(acknowledged).as("some writes succeeded").hasSizeGreaterThan(KILLS);
            assertThat(positions)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, head).boxed().toList());
            assertThat(positions).containsAll(acknowledged);
            assertThat(one.everything()).isEqualTo(other.everything());
        }
    }

    /**
     * Reading a change back fails, as may happen right after a restart: the change is reported as stored all the same.
     */
    @Test
    void aStoredChangeIsNotReportedAsFailed() throws Exception {
        String url = Postgres.newDatabase();
        try (SocialMap map = SocialMap.builder(UTRECHT).jdbc(url).open()) {
            Thread killer = Thread.ofPlatform().start(() -> killReaders(url));
            try {
                for (int i = 0; i < KILLS; i++) {
                    long revision = map.revision();
                    assertThat(map.applyUnchecked(anyChange())).isEqualTo(revision + 1);
                    assertThat(map.revision()).isEqualTo(revision + 1);
                }
            } finally {
                killer.interrupt();
                killer.join();
            }
        }
    }

    private static void killReaders(String url) {
        try (Connection killer = DriverManager.getConnection(url);
                Statement statement = killer.createStatement()) {
            while (!Thread.interrupted()) {
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND application_name = 'socialmap reader'");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A client holds a row in an open transaction: others fail as busy, and reads do not wait. */
    @Test
    void anIdleTransactionBlocksNobodyForLong() throws Exception {
        String url = Postgres.newDatabase();
        try (SqlStore store = SqlStore.open(url, "test", Clock.systemUTC())) {
            CapacityStore ledger = store.capacityStore(level -> {});
            ledger.report(UNIT, LedgerScript.report(4, 2, Instant.now()), Actor.EMBEDDER);
            try (Connection idle = DriverManager.getConnection(url);
                    Statement statement = idle.createStatement()) {
                idle.setAutoCommit(false);
                statement.execute("SELECT * FROM unit_level FOR UPDATE");

                assertThat(store.everything().levels()).hasSize(1);
                assertThatThrownBy(() -> ledger.report(UNIT, LedgerScript.report(4, 3, Instant.now()), Actor.EMBEDDER))
                        .isInstanceOf(StoreException.class);
                idle.rollback();
            }
            assertThat(ledger.report(UNIT, LedgerScript.report(4, 3, Instant.now()), Actor.EMBEDDER))
                    .isEqualTo(2);
        }
    }

    /** Every connection waits for the same row: reads have connections of their own. */
    @Test
    void anExhaustedPoolFailsWritesAndReadsContinue() throws Exception {
        String url = Postgres.newDatabase();
        try (SqlStore store = SqlStore.open(url, "test", Clock.systemUTC())) {
            CapacityStore ledger = store.capacityStore(level -> {});
            ledger.report(UNIT, LedgerScript.report(4, 2, Instant.now()), Actor.EMBEDDER);
            Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
            List<Thread> writers = new ArrayList<>();
            try (Connection idle = DriverManager.getConnection(url);
                    Statement statement = idle.createStatement()) {
                idle.setAutoCommit(false);
                statement.execute("SELECT * FROM unit_level FOR UPDATE");
                for (int i = 0; i < 20; i++) {
                    writers.add(Thread.ofPlatform().start(() -> {
                        try {
                            ledger.report(UNIT, LedgerScript.report(4, 1, Instant.now()), Actor.EMBEDDER);
                        } catch (StoreException e) {
                            failures.add(e);
                        }
                    }));
                }
                assertThat(store.everything().levels()).hasSize(1);
                for (Thread writer : writers) {
                    writer.join();
                }
                idle.rollback();
            }
            assertThat(failures).hasSize(20);
            assertThat(store.position()).isEqualTo(1);
        }
    }

    @Test
    void aRestartedServerIsFoundAgain() throws Exception {
        Path folder = Files.createTempDirectory("postgres");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .start();
        int port = server.getPort();
        try (SocialMap map = SocialMap.builder(UTRECHT)
                .jdbc(server.getJdbcUrl("postgres", "postgres"))
                .open()) {
            long revision = map.revision();
            server.close();

            assertThat(found(map)).isPositive();
            assertThatThrownBy(map::lag).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> map.applyUnchecked(anyChange())).isInstanceOf(StoreException.class);
            assertThat(map.revision()).isEqualTo(revision);

            server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
            eventually(() -> succeeds(() -> map.applyUnchecked(anyChange())));
            assertThat(map.revision()).isEqualTo(revision + 1);
            // Readers and writers have separate connections, and each reconnects when it is used next.
            eventually(() -> succeeds(map::lag));
            assertThat(map.lag().changes()).isZero();
        } finally {
            server.close();
        }
    }

    /** The server's processes stop for a while, as if the machine were swapping; connections stay open. */
    @Test
    void aStalledServerDoesNotStallReads() throws Exception {
        Path folder = Files.createTempDirectory("postgres");
        try (EmbeddedPostgres server =
                        EmbeddedPostgres.builder().setDataDirectory(folder).start();
                SocialMap map = SocialMap.builder(UTRECHT)
                        .jdbc(server.getJdbcUrl("postgres", "postgres"))
                        .open()) {
            long revision = map.revision();
            ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(
                            Files.readAllLines(folder.resolve("postmaster.pid")).getFirst()))
                    .orElseThrow();
            signal("STOP", postmaster);
            Thread writer = Thread.ofPlatform().start(() -> succeeds(() -> map.applyUnchecked(anyChange())));
            try {
                for (int i = 0; i < 20; i++) {
                    Thread.sleep(100);
                    assertThat(found(map)).isPositive();
                }
                assertThat(writer.isAlive()).as("the write waits").isTrue();
                assertThat(map.revision()).isEqualTo(revision);
            } finally {
                signal("CONT", postmaster);
            }
            writer.join();
            assertThat(map.revision()).isEqualTo(revision + 1);
        }
    }

    private static void write(CapacityStore ledger, Random random, CountDownLatch end, Queue<Long> acknowledged) {
        while (end.getCount() > 0) {
            try {
                UUID unit = new UUID(5, random.nextInt(4));
                acknowledged.add(
                        ledger.report(unit, LedgerScript.report(9, random.nextInt(9), Instant.now()), Actor.EMBEDDER));
            } catch (StoreException e) {
                // It was not acknowledged.
            }
        }
    }

    private static void kill(Connection killer) throws SQLException {
        try (Statement statement = killer.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY random() LIMIT 1");
        }
    }

    private static void signal(String name, ProcessHandle postmaster) throws IOException, InterruptedException {
        List<ProcessHandle> processes = new ArrayList<>(postmaster.children().toList());
        processes.add(postmaster);
        for (ProcessHandle process : processes) {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    private static List<Change> anyChange() {
        return List.of(new Change.Put(UTRECHT.catalog().services().iterator().next()));
    }

    private static int found(SocialMap map) {
        NeedProfile profile = NeedProfile.builder(Facts.none(map.dataSet().vocabulary()))
                .needs("shelter.night")
                .build();
        return map.match(profile).options().size();
    }

    private static boolean succeeds(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (StoreException e) {
            return false;
        }
    }
}
