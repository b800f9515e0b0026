package org.socialmap.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.SocialMap;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.exchange.DataSetReader;
import org.socialmap.laws.Depth;
import org.socialmap.laws.Law;
import org.socialmap.match.MatchResult;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;

/**
 * A map is killed at each step of its life: what was acknowledged is stored, and the index agrees with the store.
 *
 * <p>Fault 1 of {@code docs/store.md}.
 */
class MapCrashTest {
    private static final Path FOLDER = Path.of("..", "datasets", "utrecht");
    private static final DataSet UTRECHT = DataSetReader.read(FOLDER).orThrow();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final int ROUNDS = Depth.of(1, 25);
    private static final int LATEST_LINE = 12;
    private static final int LATEST_MILLIS = 40;

    /** Between the commits of SQL and of the index; while the index is saved; while it is rebuilt and swapped. */
    @Law
    @ParameterizedTest
    @ValueSource(strings = {"applied", "closing", "rebuilding", "opening"})
    void nothingIsLostWhenKilledAtAStep(String step) throws IOException, InterruptedException {
        long seed = new Random().nextLong();
        System.out.println("killed while " + step + ": seed " + seed);
        Random random = new Random(seed);
        Path folder = Stores.folder();
        for (int round = 0; round < ROUNDS; round++) {
            long acknowledged = run(CrashingMap.class, folder, random, step);
            try (SocialMap map = SocialMap.builder(UTRECHT)
                            .folder(folder)
                            .clock(CLOCK)
                            .open();
                    SocialMap rebuilt =
                            SocialMap.builder(map.dataSet()).clock(CLOCK).open()) {
                assertThat(map.revision()).isGreaterThanOrEqualTo(acknowledged);
                for (TaxonomyTerm need : UTRECHT.taxonomy().terms()) {
                    assertThat(answer(map, need)).as(need.code()).isEqualTo(answer(rebuilt, need));
                }
            }
        }
    }

    /** Killed while it creates its tables, fills them, or has just started. */
    @Law
    @Test
    void aMapKilledDuringCreationIsCreatedAtTheNextStart() throws IOException, InterruptedException {
        long seed = new Random().nextLong();
        System.out.println("killed during creation: seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Path folder = Stores.folder();
            Process process = start(CrashingMap.class, folder, random.nextLong());
            // From before the first table until after the last record.
            while (process.isAlive() && !Files.exists(folder.resolve("socialmap.db"))) {
                Thread.onSpinWait();
            }
            Thread.sleep(random.nextInt(400));
            process.destroyForcibly().waitFor();

            try (SocialMap map =
                    SocialMap.builder(UTRECHT).folder(folder).clock(CLOCK).open()) {
                assertThat(map.revision())
                        .isGreaterThanOrEqualTo(UTRECHT.catalog().records().size());
            }
        }
    }

    /** Returns the last revision acknowledged before the program was killed, soon after it printed a given word. */
    private static long run(Class<?> program, Path folder, Random random, String step)
            throws IOException, InterruptedException {
        Process process = start(program, folder, random.nextLong());
        int line = random.nextInt(LATEST_LINE);
        long acknowledged = 0;
        boolean killed = false;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String printed = reader.readLine(); printed != null; printed = reader.readLine()) {
                if (printed.startsWith("applied ")) {
                    acknowledged = Long.parseLong(printed.substring("applied ".length()));
                }
                if (!killed && line-- <= 0 && printed.startsWith(step)) {
                    Thread.sleep(random.nextInt(LATEST_MILLIS));
                    process.toHandle().destroyForcibly();
                    killed = true;
                }
            }
        }
        process.waitFor();
        assertThat(killed).as("it was killed before it ended").isTrue();
        return acknowledged;
    }

    private static Process start(Class<?> program, Path folder, long seed) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        folder.toString(),
                        FOLDER.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Set<String> answer(SocialMap map, TaxonomyTerm need) {
        Facts facts = Facts.none(map.dataSet().vocabulary());
        MatchResult result = map.match(
                NeedProfile.builder(facts).needs(need.code()).limit(50).build());
        Set<String> answer = new TreeSet<>(List.of(result.totals().toString()));
        result.options()
                .forEach(option -> answer.add(option.offer().serviceAtLocation().id() + " " + option.standing()));
        return answer;
    }
}
