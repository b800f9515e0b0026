package org.socialmap.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs every contender on every map in a separate Java process, in turn and repeatedly, and prints one table.
 * Contenders that do the same job must compute the same totals; otherwise the benchmark stops.
 *
 * <p>{@code mvn -Pbench} runs it; {@code -Dbench.sizes=10000,100000} and {@code -Dbench.forks=1} make it shorter, and
 * {@code -Dbench.readme=true} writes the table into this module's README.
 */
public final class Bench {
    static final String INDEX = "index";
    static final String SCAN = "scan";
    static final String SQLITE = "sqlite";
    private static final String DEFAULT_SIZES = "10000,100000,1000000";
    private static final String DEFAULT_FORKS = "3";

    private Bench() {}

    /** Measures and prints the table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int forks = Integer.parseInt(System.getProperty("bench.forks", DEFAULT_FORKS));
        List<Job> jobs = new ArrayList<>();
        for (String size : System.getProperty("bench.sizes", DEFAULT_SIZES).split(",")) {
            jobs.add(new Job(Integer.parseInt(size), false));
            jobs.add(new Job(Integer.parseInt(size), true));
        }
        List<String> contenders = SqliteContender.isAvailable() ? List.of(INDEX, SCAN, SQLITE) : List.of(INDEX, SCAN);
        if (contenders.size() == 2) {
            System.out.println("SQLite is left out: its driver is not on the class path");
        }
        Map<Job, Map<String, List<Measurements>>> measured = new LinkedHashMap<>();
        for (Job job : jobs) {
            Map<String, List<Measurements>> ofJob = new LinkedHashMap<>();
            for (int fork = 0; fork < job.forks(forks); fork++) {
                for (String contender : contenders) {
                    Measurements one = job.run(contender);
                    System.out.println(job + " " + one.line());
                    ofJob.computeIfAbsent(contender, name -> new ArrayList<>()).add(one);
                }
            }
            requireSameTotals(job, ofJob);
            measured.put(job, ofJob);
        }
        String table = Table.of(measured, forks);
        System.out.println(table);
        if (Boolean.getBoolean("bench.readme")) {
            Table.replaceIn(Path.of(System.getProperty("bench.module", "."), "README.md"), table);
        }
    }

    private static void requireSameTotals(Job job, Map<String, List<Measurements>> measured) {
        long[] checksums = measured.values().stream()
                .flatMap(List::stream)
                .mapToLong(Measurements::checksum)
                .distinct()
                .toArray();
        if (checksums.length != 1) {
            throw new IllegalStateException(job + ": contenders disagree " + Arrays.toString(checksums));
        }
    }
}
