package org.socialmap.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.laws.Depth;
import org.socialmap.laws.Law;

/**
 * A recorded history of contended operations is equivalent to one in which they ran one at a time.
 *
 * <p>Fault 10 of {@code docs/store.md}.
 */
@Tag("alone")
class HistoryTest {
    /** A soak run takes half a million on each database. */
    private static final int OPERATIONS = Depth.of(1_500, 500_000);
    /** Enough for the fault of a twin to show. */
    private static final int OPERATIONS_OF_A_TWIN = 4_000;

    private static final int THREADS = 4;

    @Law
    @Test
    void historiesOfManyConnectionsToAFileAreSequential() throws InterruptedException {
        assertThat(faultsOfAFile(OPERATIONS)).isEmpty();
    }

    @Law
    @Test
    void historiesOfTwoProcessesOnPostgresAreSequential() throws IOException, InterruptedException {
        assertThat(faultsOfTwoProcesses(OPERATIONS)).isEmpty();
    }

    @Test
    void aTwinWithoutALockIsCaught() throws InterruptedException {
        String url = Postgres.newDatabase();
        try (Database database = Database.open(url, 2 * THREADS, Clock.systemUTC());
                SqlStore store = SqlStore.on(database, "test")) {
            CapacityStore twin = store.capacityStore((transaction, table, column, value) -> {}, level -> {});

            assertThat(History.faults(
                            database, ContendingClient.run(twin, "twin", seed("twin"), OPERATIONS_OF_A_TWIN, THREADS)))
                    .isNotEmpty();
        }
    }

    private static List<String> faultsOfAFile(int operations) throws InterruptedException {
        String url = "jdbc:sqlite:" + Stores.folder().resolve("many.db").toAbsolutePath() + "?busy_timeout=60000";
        try (Database database = Database.open(url, 2 * THREADS, Clock.systemUTC());
                SqlStore store = SqlStore.on(database, "test")) {
            long start = System.nanoTime();
            List<String> lines = ContendingClient.run(
                    store.capacityStore(level -> {}), "file", seed("a file"), operations, 2 * THREADS);
            printDuration("a file", operations, start);
            requireFewBusy(lines);
            return History.faults(database, lines);
        }
    }

    private static List<String> faultsOfTwoProcesses(int operations) throws IOException, InterruptedException {
        String url = Postgres.newDatabase();
        try (Database database = Database.open(url, 1, Clock.systemUTC())) {
            long seed = seed("two processes");
            long start = System.nanoTime();
            List<Process> processes = new ArrayList<>();
            List<Path> files = new ArrayList<>();
            for (String name : List.of("one", "other")) {
                Path file = Stores.folder().resolve(name);
                files.add(file);
                processes.add(new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ContendingClient.class.getName(),
                                url,
                                name,
                                Long.toString(seed + name.length() * 1000L),
                                Integer.toString(operations / 2),
                                Integer.toString(THREADS),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
            }
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < processes.size(); i++) {
                assertThat(processes.get(i).waitFor()).isZero();
                lines.addAll(Files.readAllLines(files.get(i)));
            }
            printDuration("two processes", operations, start);
            requireFewBusy(lines);
            return History.faults(database, lines);
        }
    }

    private static void requireFewBusy(List<String> lines) {
        assertThat(lines.stream()
                        .filter(line -> line.endsWith(ContendingClient.BUSY))
                        .count())
                .isLessThan(lines.size() / 100);
    }

    private static long seed(String what) {
        long seed = new Random().nextLong();
        System.out.println("history of " + what + ": seed " + seed);
        return seed;
    }

    private static void printDuration(String what, int operations, long start) {
        System.out.printf(
                Locale.ROOT,
                "history of %s: %d operations in %.1f s%n",
                what,
                operations,
                (System.nanoTime() - start) / 1e9);
    }
}
