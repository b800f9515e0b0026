package org.socialmap.bench;

import java.util.Arrays;
import java.util.List;
import org.socialmap.dataset.DataSet;
import org.socialmap.match.Totals;
import org.socialmap.need.NeedProfile;

/** Measures one contender on one map in a separate Java process: builds, warms up, measures, and prints one line. */
final class Fork {
    static final String RESULT = "RESULT ";
    /** The number of profiles for which all contenders must compute the same totals. */
    static final int CHECKED = 100;

    private static final long MAP_SEED = 2026;
    private static final long PEOPLE_SEED = 11;

    private Fork() {}

    /**
     * Runs a fork.
     *
     * @param arguments the contender, the number of options, whether every rule is distinct, the numbers of profiles
     *     to warm up with and to measure
     */
    public static void main(String[] arguments) {
        String name = arguments[0];
        int size = Integer.parseInt(arguments[1]);
        DataSet dataSet = NationalMap.of(size, Boolean.parseBoolean(arguments[2]), MAP_SEED);
        int warmUp = Integer.parseInt(arguments[3]);
        int measured = Integer.parseInt(arguments[4]);
        List<NeedProfile> others = NationalPeople.of(warmUp, dataSet.vocabulary(), PEOPLE_SEED + 1);
        List<NeedProfile> people = NationalPeople.of(measured, dataSet.vocabulary(), PEOPLE_SEED);
        long start = System.nanoTime();
        try (Contender contender = contender(name, dataSet)) {
            double buildSeconds = (System.nanoTime() - start) / 1e9;
            double heapMegabytes = heapMegabytes();
            others.forEach(contender::match);
            long[] nanos = new long[measured];
            long checksum = 0;
            for (int i = 0; i < measured; i++) {
                long before = System.nanoTime();
                Totals totals = contender.match(people.get(i));
                nanos[i] = System.nanoTime() - before;
                checksum = i < CHECKED ? 31 * checksum + totals.hashCode() : checksum;
            }
            Arrays.sort(nanos);
            System.out.println(RESULT
                    + new Measurements(
                                    name,
                                    nanos[measured / 2] / 1e3,
                                    nanos[measured * 99 / 100] / 1e3,
                                    size / buildSeconds,
                                    heapMegabytes,
                                    contender.indexBytes() / 1e6,
                                    checksum)
                            .line());
        }
    }

    private static Contender contender(String name, DataSet dataSet) {
        return switch (name) {
            case Bench.INDEX -> new IndexContender(dataSet);
            case Bench.SCAN -> new ScanContender(dataSet);
            case Bench.SQLITE -> new SqliteContender(dataSet);
            default -> throw new IllegalArgumentException("no such contender");
        };
    }

    private static double heapMegabytes() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
