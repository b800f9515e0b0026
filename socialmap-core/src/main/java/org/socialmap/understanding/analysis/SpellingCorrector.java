package org.socialmap.understanding.analysis;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.socialmap.understanding.Correction;
import org.socialmap.understanding.QueryToken;

/** Corrects unknown words to the most similar known word. Safe for use by many threads. */
final class SpellingCorrector {
    /** Shorter words have too many neighbors: "huur", "duur", "buur". */
    private static final int MIN_LENGTH = 5;
    /** No misspelt word is longer; the cost of finding neighbors grows with the length. */
    private static final int MAX_LENGTH = 50;
    /** From this length, a word remains recognizable with two errors. */
    private static final int MIN_LENGTH_FOR_TWO_EDITS = 8;

    /** More unknown words than this are not spelling errors but a language that the map does not support. */
    private static final int MAX_UNKNOWN = 12;

    private final Collection<LanguagePhrases> books;
    /** Words of phrases are preferred to words of records: they were collected as what people say. */
    private final Set<String> phrases = new TreeSet<>();

    SpellingCorrector(Collection<LanguagePhrases> books) {
        this.books = books;
        books.forEach(book -> phrases.addAll(book.surfaces()));
    }

    /**
     * Returns the corrections of a text.
     *
     * @param words the words of the text by language
     * @param isAsTyped which words must not be corrected
     */
    List<Correction> correct(
            String text,
            Map<String, List<QueryToken>> words,
            Predicate<String> isAsTyped,
            SpellingVocabulary map,
            Deadline deadline) {
        Map<String, Optional<Correction>> unknown = new LinkedHashMap<>();
        List<QueryToken> any = words.values().iterator().next();
        for (int at = 0; at < any.size() && unknown.size() < MAX_UNKNOWN; at++) {
            deadline.checkWord();
            QueryToken word = any.get(at);
            if (isCorrectable(word.surface())
                    && !isAsTyped.test(word.surface())
                    && !unknown.containsKey(word.surface())
                    && !isKnown(words, at, map)) {
                String typed = text.substring(word.start(), word.end());
                unknown.put(
                        word.surface(),
                        nearest(word.surface(), map).map(corrected -> new Correction(typed, corrected)));
            }
        }
        return unknown.values().stream().flatMap(Optional::stream).toList();
    }

    private boolean isKnown(Map<String, List<QueryToken>> words, int at, SpellingVocabulary map) {
        return books.stream().anyMatch(book -> {
            QueryToken read = requireNonNull(words.get(book.language())).get(at);
            return book.knows(read) || map.has(book.language(), read);
        });
    }

    private static boolean isCorrectable(String surface) {
        return surface.length() >= MIN_LENGTH
                && surface.length() <= MAX_LENGTH
                && surface.chars().allMatch(Character::isLetter);
    }

    private Optional<String> nearest(String surface, SpellingVocabulary map) {
        int edits = surface.length() < MIN_LENGTH_FOR_TWO_EDITS ? 1 : 2;
        Set<String> candidates = new TreeSet<>(map.near(surface, edits));
        phrases.stream()
                .filter(phrase -> Math.abs(phrase.length() - surface.length()) <= edits)
                .filter(phrase -> EditDistance.of(surface, phrase) <= edits)
                .forEach(candidates::add);
        return candidates.stream()
                .filter(candidate -> candidate.length() >= MIN_LENGTH - 1)
                .min(Comparator.comparingInt((String candidate) -> EditDistance.of(surface, candidate))
                        .thenComparing(candidate -> candidate.charAt(0) != surface.charAt(0))
                        .thenComparing(candidate -> !phrases.contains(candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
