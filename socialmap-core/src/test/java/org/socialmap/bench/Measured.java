package org.socialmap.bench;

/**
 * What one fork measured.
 *
 * @param p50Micros median of one match
 * @param p99Micros of a hundred matches one took longer
 * @param buildPerSecond options taken in a second
 * @param heapMegabytes heap in use after building, records included
 * @param indexMegabytes what is searched in
 * @param checksum of all totals: contenders that do the same job have the same
 */
record Measured(
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

    static Measured read(String line) {
        String[] parts = line.split(";");
        return new Measured(
                parts[0],
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]),
                Double.parseDouble(parts[5]),
                Long.parseLong(parts[6]));
    }
}
