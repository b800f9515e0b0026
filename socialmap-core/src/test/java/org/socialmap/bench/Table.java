package org.socialmap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The table of a benchmark in Markdown: medians over the forks, and ratios to the index in the same run. */
final class Table {
    private static final String BEGIN = "<!-- benchmark table -->";
    private static final String END = "<!-- end of benchmark table -->";

    private Table() {}

    static String of(Map<Job, Map<String, List<Measurements>>> measured, int forks) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%d forks each, half as many on a million options; %d cores, Java %s%n%n",
                forks,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature()));
        table.append("| map | contender | p50 ms | p99 ms | p50 × index | options built/s | heap MB | index MB |\n");
        table.append("|---|---|---|---|---|---|---|---|\n");
        measured.forEach((job, contenders) -> contenders.forEach((contender, forksOfIt) -> {
            double p50 = median(forksOfIt, Measurements::p50Micros);
            double ofIndex = median(contenders.get(Bench.INDEX), Measurements::p50Micros);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.1f | %.0f | %.1f | %s | %.0f | %.0f |%n",
                    job,
                    contender,
                    p50 / 1e3,
                    median(forksOfIt, Measurements::p99Micros) / 1e3,
                    p50 / ofIndex,
                    contender.equals(Bench.SCAN)
                            ? "–"
                            : String.format(Locale.ROOT, "%,.0f", median(forksOfIt, Measurements::buildPerSecond)),
                    median(forksOfIt, Measurements::heapMegabytes),
                    median(forksOfIt, Measurements::indexMegabytes)));
        }));
        return table.toString();
    }

    /** Replaces the table in a file. */
    static void replaceIn(Path readme, String table) throws IOException {
        String text = Files.readString(readme);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        Files.writeString(readme, text.substring(0, begin) + BEGIN + "\n" + table + text.substring(end));
    }

    private static double median(List<Measurements> forks, ToDoubleFunction<Measurements> figure) {
        double[] sorted = forks.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
