package org.socialmap.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.socialmap.language.Characters;

/** The lists of words by which languages are read. A language without a list has none. */
public interface WordLists {
    /** Those that lie beside this class: Dutch, English and Spanish. */
    WordLists OURS = WordLists::ours;

    /** What a list is for. */
    enum Use {
        /** Words that say nothing by themselves; no negation may be among them. */
        STOP,
        /** Words that turn what follows into its opposite. */
        NEGATION,
        /** A stem a line, and behind it words that have it although their endings say otherwise. */
        STEMS,
        /** A compound a line, and behind it its parts. */
        COMPOUNDS
    }

    /**
     * The lines of a list.
     *
     * @param language ISO 639 code
     */
    List<String> lines(String language, Use use);

    private static List<String> ours(String language, Use use) {
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
            throw new UncheckedIOException("reading a list of our own failed", e);
        }
    }
}
