package org.socialmap.understanding.analysis;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.socialmap.understanding.QueryToken;

/** Detects the possible languages of a text. */
final class LanguageDetector {
    /** A text with this many function words of a language is a sentence in it. */
    private static final int MIN_SENTENCE_WORDS = 2;

    private LanguageDetector() {}

    /**
     * Returns the plausible languages of a text. For a few words all languages are plausible, since people mix them.
     * For a sentence, those with at least half as many function words as the most likely language. So the Dutch
     * "familie" is not read as Spanish.
     */
    static List<LanguagePhrases> plausible(Collection<LanguagePhrases> books, Map<String, List<QueryToken>> words) {
        int most = books.stream()
                .mapToInt(book -> countFunctionWords(requireNonNull(words.get(book.language()))))
                .max()
                .orElse(0);
        return books.stream()
                .filter(book -> most < MIN_SENTENCE_WORDS
                        || 2 * countFunctionWords(requireNonNull(words.get(book.language()))) >= most)
                .toList();
    }

    private static int countFunctionWords(List<QueryToken> words) {
        return (int) words.stream()
                .filter(word -> word.kind() != QueryToken.Kind.CONTENT)
                .count();
    }
}
