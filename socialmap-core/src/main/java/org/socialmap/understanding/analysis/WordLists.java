package org.socialmap.understanding.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.socialmap.language.Characters;

/** The word lists of languages. A language may lack any list. */
public interface WordLists {
    /** The built-in lists: Dutch, English and Spanish. */
    WordLists BUILT_IN = WordLists::builtIn;

    /** The purpose of a list. */
    enum Use {
        /** Words without meaning of their own; never negations. */
        STOP,
        /** Words that negate what follows. */
        NEGATION,
        /** One stem per line, followed by words that have it in spite of their endings. */
        STEMS,
        /** One compound per line, followed by its parts. */
        COMPOUNDS
    }

    /**
     * Returns the lines of a list.
     *
     * @param language ISO 639 code
     */
    List<String> lines(String language, Use use);

    private static List<String> builtIn(String language, Use use) {
        String list = language + "-" + use.name().toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream bytes = WordLists.class.getResourceAsStream(list)) {
            if (bytes == null) {
                return List.of();
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> Characters.before(line, c -> c == '#').strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a built-in word list failed", e);
        }
    }
}
