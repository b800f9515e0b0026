package org.socialmap.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.socialmap.laws.Depth;
import org.socialmap.laws.Law;

/**
 * Imports damaged directories in a process of its own with little memory: none makes it fail, and all totals add up.
 */
class ImportFuzzTest {
    @Law
    @Test
    void survivesDamagedDirectories() throws IOException, InterruptedException {
        requireSurvival(new Random().nextLong() >>> 1, Depth.of(200, 100_000));
    }

    private static void requireSurvival(long seed, int runs) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        ImportFuzz.class.getName(),
                        Long.toString(seed),
                        Integer.toString(runs)))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(
                "damaged directories: seed " + seed + ": " + printed.lines().reduce("", (first, last) -> last));
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).contains(runs + " runs");
    }
}
