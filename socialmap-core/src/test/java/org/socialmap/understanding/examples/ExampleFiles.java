package org.socialmap.understanding.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the examples of a data set, and the queries of others. */
final class ExampleFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExampleFiles() {}

    /** Reads {@code examples/LANGUAGE/NEED.csv} of a data set. */
    static List<LabeledText> read(Path dataSet) throws IOException {
        List<LabeledText> examples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(dataSet.resolve("examples"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                String language = file.getParent().getFileName().toString();
                try (CsvReader<NamedCsvRecord> table = CsvReader.builder().ofNamedCsvRecord(file)) {
                    table.forEach(row -> examples.add(new LabeledText(
                            language + "/" + file.getFileName() + ":" + row.getStartingLineNumber(),
                            language,
                            row.getField("text"),
                            words(row.getField("needs")),
                            List.of(),
                            row.getField("urgent"),
                            facts(row.getField("facts"), row.getField("asking_as")))));
                }
            }
        }
        return examples;
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    private static Map<String, String> facts(String cell, String askingAs) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String fact : cell.isEmpty() ? new String[0] : cell.split("; ")) {
            int equals = fact.indexOf('=');
            facts.put(fact.substring(0, equals), fact.substring(equals + 1));
        }
        if (!askingAs.isEmpty()) {
            facts.put("asking_as", askingAs);
        }
        return facts;
    }

    /** Reads queries: one JSON object per line, with {@code text}, {@code lang}, {@code needs}, {@code never} and {@code urgent}. */
    static List<LabeledText> readQueries(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(ExampleFiles::query)
                .toList();
    }

    private static LabeledText query(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return new LabeledText(
                    node.path("id").asText(),
                    node.path("lang").asText(),
                    node.path("text").asText(),
                    texts(node.path("needs")),
                    texts(node.path("never")),
                    node.path("urgent").isTextual() ? node.path("urgent").asText() : "",
                    Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
