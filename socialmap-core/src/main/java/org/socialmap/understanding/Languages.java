package org.socialmap.understanding;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** In which languages a text may be. */
final class Languages {
    /** So many little words of a language make a sentence of it. */
    private static final int SENTENCE = 2;

    private Languages() {}

    /**
     * The languages in which a text is plausible: for a few words all of them, since people mix; for a sentence those of which it
     * has at least half as many little words as of the one of which it has most. So the Dutch "familie" is not read as Spanish.
     */
    static List<LanguageBook> plausible(Collection<LanguageBook> books, Map<String, List<Word>> words) {
        int most = books.stream()
                .mapToInt(book -> littleWords(words.get(book.language())))
                .max()
                .orElse(0);
        return books.stream()
                .filter(book -> most < SENTENCE || 2 * littleWords(words.get(book.language())) >= most)
                .toList();
    }

    private static int littleWords(List<Word> words) {
        return (int)
                words.stream().filter(word -> word.kind() != Word.Kind.CONTENT).count();
    }
}
