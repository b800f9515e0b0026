package org.socialmap.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialmap.ImportOperations;
import org.socialmap.catalog.Catalog;
import org.socialmap.dataset.DataSet;
import org.socialmap.exchange.DataSetReader;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportReport;
import org.socialmap.importing.ImportSource;
import org.socialmap.importing.ImportTotals;

/**
 * Measures the speed and memory use of an import: services as HSDS lines, or as tables of HSDS 1.1 whose locations
 * name no organization ({@code -Dbench.shape=tables}), imported into an empty folder and again without changes, by a
 * process with a heap of 512 MB. Prints rates, the peak heap and the file sizes.
 */
final class DirectoryImport {
    private static final String HEAP = "-Xmx512m";
    private static final int SERVICES_PER_ORGANIZATION = 5;

    private DirectoryImport() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0) {
            run(Path.of(arguments[0]), Path.of(arguments[1]));
            return;
        }
        int size = Integer.parseInt(System.getProperty("bench.sizes", "1000000").split(",")[0]);
        Path folder = Files.createTempDirectory("directory-import");
        boolean isTables = System.getProperty("bench.shape", "lines").equals("tables");
        Path source = folder.resolve(isTables ? "tables" : "services.ndjson");
        if (isTables) {
            TablesDirectory.write(source, size);
        } else {
            write(source, size);
        }
        System.out.println(size + " services, " + bytes(source) / 1_000_000 + " MB of "
                + (isTables ? "tables of HSDS 1.1, " : "lines, ") + HEAP);
        for (String time : List.of("first", "again")) {
            System.out.print(time + ": ");
            System.out.flush();
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            HEAP,
                            "--enable-native-access=ALL-UNNAMED",
                            "-Dbench.module=" + System.getProperty("bench.module", "."),
                            "-classpath",
                            System.getProperty("java.class.path"),
                            DirectoryImport.class.getName(),
                            source.toString(),
                            folder.resolve("map").toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        }
        System.out.println("the map's folder: " + bytes(folder.resolve("map")) / 1_000_000 + " MB");
    }

    private static void run(Path source, Path folder) throws IOException {
        DataSet words = DataSetReader.read(
                        Path.of(System.getProperty("bench.module", "."), "..", "datasets", "utrecht"))
                .orThrow()
                .with(Catalog.EMPTY);
        long start = System.nanoTime();
        ImportReport report = ImportOperations.importInto(
                folder, words, ImportSource.of(source), ImportOptions.of("national"), notice -> {}, progress -> {});
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        // The text about a service in a separate table is read as a service too, and merged with it.
        ImportTotals totals = report.totals().get("service");
        long services = totals.read() - totals.merged();
        System.out.println(took.toSeconds() + " s, " + 1_000 * services / Math.max(1, took.toMillis())
                + " services a second, heap at most " + heap / 1_000_000 + " MB, resident at most " + resident()
                + "; " + report.total() + ", new or changed " + report.put() + ", unchanged " + report.unchanged());
    }

    /** Returns the peak resident memory of this process, as Linux reports it. */
    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> line.replaceAll("\\D+", ""))
                        .map(kilobytes -> Long.parseLong(kilobytes) / 1_000 + " MB")
                        .findFirst()
                        .orElse("?")
                : "?";
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void write(Path file, int size) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < size; i++) {
                out.write(line(i, random));
            }
        }
    }

    private static String line(int number, Random random) {
        int organization = number / SERVICES_PER_ORGANIZATION;
        return """
                {"id":"%s","name":"Dienst %d","description":"Hulp bij schulden, wonen en werk in wijk %d, op afspraak en zonder kosten.","status":"active","minimum_age":%d,"eligibility_description":"Voor wie in de wijk woont.","organization":{"id":"%s","name":"Organisatie %d","description":"Welzijn","website":"https://organisatie%d.example"},"phones":[{"id":"%s","number":"030 %07d"}],"schedules":[{"id":"%s","freq":"WEEKLY","byday":"MO,WE","opens_at":"09:00","closes_at":"17:00"}],"languages":[{"id":"%s","code":"nl"}],"service_at_locations":[{"id":"%s","location":{"id":"%s","location_type":"physical","name":"Wijkhuis","latitude":%.5f,"longitude":%.5f,"addresses":[{"id":"%s","address_1":"Straat %d","city":"Utrecht","state_province":"Utrecht","postal_code":"3511 AA","country":"NL","address_type":"physical"}]}}]}
                """.formatted(
                        id(1, number),
                        number,
                        random.nextInt(500),
                        random.nextInt(3) == 0 ? 18 : 0,
                        id(2, organization),
                        organization,
                        organization,
                        id(3, number),
                        random.nextInt(10_000_000),
                        id(4, number),
                        id(5, number),
                        id(6, number),
                        id(7, number),
                        51.5 + random.nextDouble(),
                        4.5 + random.nextDouble(),
                        id(8, number),
                        number);
    }

    private static UUID id(int kind, int number) {
        return new UUID(0x4000L | (long) kind << 32, 0x8000_0000_0000_0000L | number);
    }
}
