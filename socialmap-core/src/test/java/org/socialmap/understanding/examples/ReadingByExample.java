package org.socialmap.understanding.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.socialmap.dataset.Example;
import org.socialmap.dataset.ProjectDataSets;

/**
 * How well needs and danger are read by example: by language and threshold, and by the number of examples. A third of the queries is put aside, and reported only with {@code -Dbench.held=true}.
 */
final class ReadingByExample {
    private static final List<Double> MAX_NOTHING = List.of(0.7, 0.5, 0.4, 0.3, 0.2, 0.1);
    private static final List<Double> MIN_DANGER = List.of(0.05, 0.1, 0.15, 0.2, 0.3, 0.4);
    private static final int HELD_SHARE = 3;
    private static final long SEED = 7;
    private static final int MIN_EXAMPLES = 2_000;

    private ReadingByExample() {}

    /**
     * Prints the tables. The system property {@code bench.queries} names a folder of queries that others wrote, one file
     * per language.
     */
    public static void main(String[] arguments) throws IOException {
        List<Example> examples = ProjectDataSets.read("utrecht").examples();
        Map<String, List<LabeledText>> queries = queries(Path.of(System.getProperty("bench.queries")));
        Random random = new Random(SEED);
        for (List<Example> some = examples; some.size() > MIN_EXAMPLES; ) {
            print(some, queries);
            some = some.stream().filter(example -> random.nextBoolean()).toList();
        }
    }

    private static void print(List<Example> examples, Map<String, List<LabeledText>> queries) {
        long start = System.nanoTime();
        ExampleReader reader = ExampleReader.of(examples).orElseThrow();
        System.out.printf("%d examples, trained in %.1f s%n", examples.size(), (System.nanoTime() - start) / 1e9);
        queries.forEach((language, ofLanguage) -> {
            for (int i = 0; i < MAX_NOTHING.size(); i++) {
                ReadingFigures figures = new ReadingFigures(MAX_NOTHING.get(i), MIN_DANGER.get(i));
                ofLanguage.forEach(query -> figures.add(query, reader.read(query.text())));
                System.out.println(language + " " + MAX_NOTHING.get(i) + " " + MIN_DANGER.get(i) + "  " + figures);
            }
        });
    }

    /** The languages of the pages apart, all others together. */
    private static Map<String, List<LabeledText>> queries(Path folder) throws IOException {
        boolean held = Boolean.getBoolean("bench.held");
        Map<String, List<LabeledText>> byLanguage = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                for (LabeledText query : ExampleFiles.readQueries(file)) {
                    if (isHeld(query) == held) {
                        String language =
                                LabeledText.OWN_LANGUAGES.contains(query.language()) ? query.language() : "others";
                        byLanguage
                                .computeIfAbsent(language, any -> new ArrayList<>())
                                .add(query);
                    }
                }
            }
        }
        return byLanguage;
    }

    private static boolean isHeld(LabeledText query) {
        CRC32 checksum = new CRC32();
        checksum.update(query.id().getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() % HELD_SHARE == 0;
    }
}
