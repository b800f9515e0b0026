package org.socialmap.relevance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the judgements that lie in the test resources, a JSON object a line. */
final class JudgedSets {
    static final Path FOLDER = Path.of("src", "test", "resources", "relevance");

    private static final ObjectMapper JSON = new ObjectMapper();

    private JudgedSets() {}

    /** Queries written before the search knew anything of them. */
    static List<JudgedQuery> frozen() {
        return read("frozen.jsonl", JudgedQuery.class);
    }

    /** Queries that the search is worked on with. */
    static List<JudgedQuery> working() {
        return read("working.jsonl", JudgedQuery.class);
    }

    static List<Paraphrase> paraphrases() {
        return read("paraphrases.jsonl", Paraphrase.class);
    }

    static <T> List<T> read(String file, Class<T> type) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .map(line -> one(line, type))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T one(String line, Class<T> type) {
        try {
            return JSON.readValue(line, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
