package org.socialmap.relevance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The judgements that lie in the test resources, a JSON object a line.
 *
 * @param frozen queries written before the search knew anything of them
 * @param working queries that the search is worked on with
 * @param paraphrases services' examples in other words
 * @param negations what is not wanted, or lacking
 * @param dangers where some answers would do harm
 */
record JudgedSets(
        List<JudgedQuery> frozen,
        List<JudgedQuery> working,
        List<Paraphrase> paraphrases,
        List<Negation> negations,
        List<Danger> dangers) {
    static final Path FOLDER = Path.of("src", "test", "resources", "relevance");

    private static final ObjectMapper JSON = new ObjectMapper();

    static JudgedSets read() {
        return new JudgedSets(
                read("frozen.jsonl", JudgedQuery.class),
                read("working.jsonl", JudgedQuery.class),
                read("paraphrases.jsonl", Paraphrase.class),
                read("negations.jsonl", Negation.class),
                read("dangerous.jsonl", Danger.class));
    }

    private static <T> List<T> read(String file, Class<T> type) {
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
