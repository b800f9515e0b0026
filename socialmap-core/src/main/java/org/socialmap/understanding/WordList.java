package org.socialmap.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The lines of a list of words that lies beside this class; a language without one has none. */
final class WordList {
    private WordList() {}

    /** The lines, without comments ({@code #}) and empty ones. */
    static List<String> lines(String language, String list) {
        try (InputStream bytes = WordList.class.getResourceAsStream(language + "-" + list + ".txt")) {
            if (bytes == null) {
                return List.of();
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a list of our own failed", e);
        }
    }

    /** All words of a list, wherever its lines end. */
    static List<String> words(String language, String list) {
        return lines(language, list).stream()
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .distinct()
                .toList();
    }
}
