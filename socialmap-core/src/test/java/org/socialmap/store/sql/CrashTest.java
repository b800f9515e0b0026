package org.socialmap.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.capacity.UnitLevel;
import org.socialmap.catalog.FeedEntry;
import org.socialmap.laws.Depth;
import org.socialmap.laws.Law;
import org.socialmap.store.Delta;

/**
 * A program that writes to a folder is killed repeatedly: what it acknowledged is stored, and no write is stored in
 * part.
 *
 * <p>Faults 1 and 3 of {@code docs/store.md}.
 */
class CrashTest {
    private static final int ROUNDS = Depth.of(8, 1_000);
    private static final int MAX_LINES = 120;
    private static final int ROUNDS_OF_A_FAILING_DISK = Depth.of(2, 20);
    private static final int LINES_OF_A_FAILING_DISK = Depth.of(300, 1_000);

    @Law
    @Example
    void nothingAcknowledgedIsLostInCrashes() {
        assertThat(faultInTwoFolders(ROUNDS)).isEmpty();
    }

    /** A twin whose last writes never reach the disk: the journal is truncated, as if it had not been synced. */
    @Example
    void aStoreThatDoesNotSyncIsCaught() {
        assertThat(fault(20, CrashTest::truncateJournal)).isNotEmpty();
    }

    /** Writes fail and succeed again while the program continues; then it is killed as well. */
    @Law
    @Example
    void nothingAcknowledgedIsLostOnADiskThatFailsIntermittently() throws IOException, InterruptedException {
        long seed = new Random().nextLong();
        System.out.println("failing disk: seed " + seed);
        Random random = new Random(seed);
        Path folder = Stores.folder();
        Acknowledged acknowledged = new Acknowledged();
        long refused = 0;
        for (int round = 0; round < ROUNDS_OF_A_FAILING_DISK; round++) {
            Process process = start(folder, random.nextLong());
            Thread disk = Thread.ofPlatform().unstarted(() -> failIntermittently(process, new Random(seed)));
            List<String> printed = killedAfter(LINES_OF_A_FAILING_DISK, process, disk::start);
            disk.join();
            refused += printed.stream().filter(CrashingWriter.REFUSED::equals).count();
            acknowledged.addAll(printed);
            assertThat(acknowledged.missingIn(folder)).isEmpty();
        }
        System.out.println("failing disk: " + refused + " refused, " + acknowledged.number + " acknowledged writes");
        assertThat(refused).as("the disk failed").isPositive();
        assertThat(acknowledged.number).as("it continued").isGreaterThan(ROUNDS_OF_A_FAILING_DISK);
    }

    /** Limits the size of files, so that the kernel rejects writes as on a full disk. */
    private static void failIntermittently(Process process, Random random) {
        try {
            for (boolean fails = true; process.isAlive(); fails = !fails) {
                Thread.sleep(random.nextInt(100));
                String limit = fails ? "4096:unlimited" : "unlimited:unlimited";
                new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + limit)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("prlimit, of util-linux, is needed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Damage {
        void to(Path folder) throws IOException;
    }

    private static List<String> faultInTwoFolders(int rounds) {
        return IntStream.range(0, 2)
                .parallel()
                .boxed()
                .flatMap(lane -> fault(rounds / 2, folder -> {}).stream())
                .toList();
    }

    private static void truncateJournal(Path folder) throws IOException {
        Path journal = folder.resolve("socialmap.db-wal");
        if (Files.exists(journal)) {
            byte[] bytes = Files.readAllBytes(journal);
            Files.write(journal, Arrays.copyOf(bytes, bytes.length * 9 / 10));
        }
    }

    private static List<String> fault(int rounds, Damage damage) {
        try {
            return faultOrInterruption(rounds, damage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> faultOrInterruption(int rounds, Damage damage)
            throws IOException, InterruptedException {
        long seed = new Random().nextLong();
        System.out.println("crashes: seed " + seed);
        Random random = new Random(seed);
        Path folder = Stores.folder();
        Acknowledged acknowledged = new Acknowledged();
        for (int round = 0; round < rounds; round++) {
            acknowledged.addAll(run(folder, random.nextLong(), 1 + random.nextInt(MAX_LINES)));
            damage.to(folder);
            List<String> lost = acknowledged.missingIn(folder);
            if (!lost.isEmpty()) {
                return lost;
            }
        }
        System.out.println("crashes: " + rounds + " with " + acknowledged.number + " acknowledged writes");
        return List.of();
    }

    private static List<String> run(Path folder, long seed, int lines) throws IOException, InterruptedException {
        return killedAfter(lines, start(folder, seed), () -> {});
    }

    private static Process start(Path folder, long seed) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriter.class.getName(),
                        folder.toString(),
                        Path.of("..", "datasets", "utrecht").toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Returns what a writer printed until it was killed at an arbitrary point. */
    private static List<String> killedAfter(int lines, Process process, Runnable atFirst)
            throws IOException, InterruptedException {
        List<String> printed = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                printed.add(line);
                if (printed.size() == 1) {
                    atFirst.run();
                }
                if (printed.size() == lines) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        assertThat(printed).as("the writer wrote").hasSizeGreaterThanOrEqualTo(lines);
        return printed;
    }

    /** Everything that was ever acknowledged. */
    private static final class Acknowledged {
        private final Map<String, Long> edits = new HashMap<>();
        private final Map<UUID, Long> reports = new HashMap<>();
        private final Map<Long, Integer> available = new HashMap<>();
        private final Set<String> holds = new HashSet<>();
        private long last;
        private int number;

        void addAll(List<String> printed) {
            for (String line : printed) {
                String[] words = line.split(" ");
                // The last line may be incomplete.
                switch (words[0] + words.length) {
                    case "edit4" -> {
                        edits.put(words[2], Long.parseLong(words[1]) - 1);
                        edits.put(words[3], Long.parseLong(words[1]));
                        last = Long.parseLong(words[1]);
                    }
                    case "report4" -> {
                        last = Long.parseLong(words[1]);
                        reports.put(UUID.fromString(words[2]), last);
                        available.put(last, Integer.parseInt(words[3]));
                    }
                    case "hold3" -> holds.add(words[1]);
                    case CrashingWriter.REFUSED + 1 -> number--;
                    default -> throw new AssertionError(line);
                }
                number++;
            }
        }

        List<String> missingIn(Path folder) {
            List<String> missing = new ArrayList<>();
            try (SqlStore store = SqlStore.open(folder, "test", Clock.systemUTC())) {
                Delta everything = store.everything();
                if (everything.position() < last) {
                    missing.add("the end: " + everything.position() + " is before " + last);
                }
                List<Long> positions = store.feed(0, Integer.MAX_VALUE).stream()
                        .map(FeedEntry::position)
                        .toList();
                if (positions.size() != everything.position()) {
                    missing.add("rows of the feed: " + positions.size() + " of " + everything.position());
                }
                Map<String, Long> versions = new HashMap<>();
                everything
                        .changes()
                        .forEach(one ->
                                versions.put(one.change().reference().id().toString(), one.version()));
                edits.forEach((id, version) -> {
                    if (versions.getOrDefault(id, 0L) < version) {
                        missing.add("an edit at " + version);
                    }
                });
                Map<UUID, UnitLevel> levels = new HashMap<>();
                everything.levels().forEach(level -> levels.put(level.unitId(), level));
                reports.forEach((unit, position) -> check(levels.get(unit), position, missing));
                CapacityStore ledger = store.capacityStore(level -> {});
                for (String code : holds) {
                    if (ledger.getHold(new HoldCode(code)).state() != Hold.State.HELD) {
                        missing.add("a hold");
                    }
                }
                if (levels.values().stream()
                                .mapToInt(level -> level.held(Instant.now()))
                                .sum()
                        < holds.size()) {
                    missing.add("held beds");
                }
            } catch (RuntimeException e) {
                missing.add(e.toString());
            }
            return missing;
        }

        /** A later report than the last acknowledged one may have been stored, because it was under way. */
        private void check(UnitLevel level, long position, List<String> missing) {
            if (level == null || level.reportPosition() < position) {
                missing.add("a report at " + position);
            } else if (level.reportPosition() == position
                    && level.report().orElseThrow().available() != available.get(position)) {
                missing.add("another number in the report at " + position);
            }
        }
    }
}
