package org.socialmap.relevance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The judgements in the test resources, one JSON object per line.
 *
 * @param frozen queries written before the search was tuned
 * @param working queries used to tune the search
 * @param paraphrases examples of services in other words
 * @param negations queries that state what is not wanted, or lacking
 * @param dangers queries for which some results would do harm
 */
record JudgedSets(
        List<JudgedQuery> frozen,
        List<JudgedQuery> working,
        List<Paraphrase> paraphrases,
        List<Negation> negations,
        List<HarmfulQuery> dangers) {
    static final Path FOLDER = Path.of("src", "test", "resources", "relevance");

    private static final ObjectMapper JSON = new ObjectMapper();

    static JudgedSets read() {
        return new JudgedSets(
                read("frozen.jsonl", JudgedQuery.class),
                read("working.jsonl", JudgedQuery.class),
                read("paraphrases.jsonl", Paraphrase.class),
                read("negations.jsonl", Negation.class),
                read("dangerous.jsonl", HarmfulQuery.class));
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
