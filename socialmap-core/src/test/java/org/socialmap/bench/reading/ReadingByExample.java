package org.socialmap.bench.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.socialmap.bench.reading.FeatureExtractor.Kind;

/**
 * How well needs and danger are read by example: by language and threshold, by the number of examples, and without each
 * kind of feature. A third of the queries is put aside, and reported only with {@code -Dbench.held=true}.
 */
final class ReadingByExample {
    private static final List<Float> NEED_THRESHOLDS = List.of(0.1f, 0.15f, 0.2f, 0.3f);
    private static final List<Float> URGENT_THRESHOLDS = List.of(0.03f, 0.05f, 0.1f, 0.2f);
    private static final int HELD_SHARE = 3;
    private static final long SEED = 7;

    private ReadingByExample() {}

    /**
     * Prints the tables. The system property {@code bench.queries} names a folder of queries that others wrote, one file
     * per language.
     */
    public static void main(String[] arguments) throws IOException {
        List<Example> examples = ExampleFiles.read(Path.of("..", "datasets", "utrecht"));
        Map<String, List<Example>> queries = queries(Path.of(System.getProperty("bench.queries")));
        print("all features, " + examples.size() + " examples", reader(examples, EnumSet.allOf(Kind.class)), queries);
        for (Kind kind : Kind.values()) {
            print("without " + kind, reader(examples, EnumSet.complementOf(EnumSet.of(kind))), queries);
        }
        Random random = new Random(SEED);
        for (List<Example> some = examples; some.size() > 2_000; ) {
            some = some.stream().filter(example -> random.nextBoolean()).toList();
            print(some.size() + " examples", reader(some, EnumSet.allOf(Kind.class)), queries);
        }
    }

    private static Reader reader(List<Example> examples, Set<Kind> kinds) {
        long start = System.nanoTime();
        Reader reader = new Reader(examples, kinds);
        System.out.printf("trained in %.1f s%n", (System.nanoTime() - start) / 1e9);
        return reader;
    }

    private static void print(String title, Reader reader, Map<String, List<Example>> queries) {
        System.out.println(title);
        queries.forEach((language, ofLanguage) -> {
            for (int i = 0; i < NEED_THRESHOLDS.size(); i++) {
                ReadingFigures figures = new ReadingFigures(NEED_THRESHOLDS.get(i), URGENT_THRESHOLDS.get(i));
                ofLanguage.forEach(
                        query -> figures.add(query, reader.needs(query.text()), reader.danger(query.text())));
                System.out.println(
                        language + " " + NEED_THRESHOLDS.get(i) + " " + URGENT_THRESHOLDS.get(i) + "  " + figures);
            }
        });
    }

    /** The languages of the pages apart, all others together. */
    private static Map<String, List<Example>> queries(Path folder) throws IOException {
        boolean held = Boolean.getBoolean("bench.held");
        Map<String, List<Example>> byLanguage = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                for (Example query : ExampleFiles.readQueries(file)) {
                    if (isHeld(query) == held) {
                        String language =
                                Example.OWN_LANGUAGES.contains(query.language()) ? query.language() : "others";
                        byLanguage
                                .computeIfAbsent(language, any -> new ArrayList<>())
                                .add(query);
                    }
                }
            }
        }
        return byLanguage;
    }

    private static boolean isHeld(Example query) {
        CRC32 checksum = new CRC32();
        checksum.update(query.id().getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() % HELD_SHARE == 0;
    }
}
