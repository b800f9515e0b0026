package org.socialmap.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** A map to measure. */
record Job(int options, boolean allRulesDistinct) {
    private static final int LARGE = 500_000;

    /**
     * Returns the number of forks for this map: half as many on a large map, which takes long.
     *
     * @param onSmallMaps the number on small maps
     */
    int forks(int onSmallMaps) {
        return options >= LARGE ? (onSmallMaps + 1) / 2 : onSmallMaps;
    }

    /** Measures one contender in a separate Java process. */
    Measurements run(String contender) throws IOException, InterruptedException {
        boolean index = contender.equals(Bench.INDEX);
        boolean large = options >= LARGE;
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        large ? "-Xmx14g" : "-Xmx4g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Fork.class.getName(),
                        contender,
                        "" + options,
                        "" + allRulesDistinct,
                        "" + (index ? large ? 300 : 1_000 : large ? 50 : 500),
                        "" + (index ? large ? 500 : 1_000 : large ? Fork.CHECKED : 500)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (Stream<String> lines = process.inputReader().lines()) {
            Measurements measured = lines.filter(line -> line.startsWith(Fork.RESULT))
                    .map(line -> Measurements.read(line.substring(Fork.RESULT.length())))
                    .reduce((first, last) -> last)
                    .orElseThrow(() -> new IllegalStateException(this + ": " + contender + " gave no result"));
            process.waitFor();
            return measured;
        }
    }

    @Override
    public String toString() {
        return String.format("%,d options, %s", options, allRulesDistinct ? "every rule distinct" : "shared rules");
    }
}
