package org.socialmap.bench;

/**
 * The measurements of one fork.
 *
 * @param p50Micros the median of one match
 * @param p99Micros the 99th percentile
 * @param buildPerSecond options indexed per second
 * @param heapMegabytes heap in use after building, including records
 * @param indexMegabytes the size of the index
 * @param checksum a checksum of all totals, equal for contenders that do the same job
 */
record Measurements(
        String contender,
        double p50Micros,
        double p99Micros,
        double buildPerSecond,
        double heapMegabytes,
        double indexMegabytes,
        long checksum) {
    String line() {
        return String.join(
                ";",
                contender,
                "" + p50Micros,
                "" + p99Micros,
                "" + buildPerSecond,
                "" + heapMegabytes,
                "" + indexMegabytes,
                "" + checksum);
    }

    static Measurements read(String line) {
        String[] parts = line.split(";");
        return new Measurements(
                parts[0],
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]),
                Double.parseDouble(parts[5]),
                Long.parseLong(parts[6]));
    }
}
