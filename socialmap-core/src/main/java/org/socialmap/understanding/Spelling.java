package org.socialmap.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads words that nobody knows as those that differ least from them. Safe for use by many threads. */
final class Spelling {
    /** Shorter ones have too many neighbours: "huur", "duur", "buur". */
    private static final int MIN_LENGTH = 5;
    /** From this length on two errors still leave the word recognizable. */
    private static final int LONG = 8;

    private final Collection<LanguageBook> books;
    /** Words of phrases come before those of records: somebody thought of them as what people say. */
    private final Set<String> phrases = new TreeSet<>();

    Spelling(Collection<LanguageBook> books) {
        this.books = books;
        books.forEach(book -> phrases.addAll(book.surfaces()));
    }

    /**
     * What is read otherwise in a text.
     *
     * @param words the words of the text by language
     * @param asTyped words that are right as they are
     */
    List<Correction> correct(String text, Map<String, List<Word>> words, Set<String> asTyped, MapWords map) {
        List<Correction> corrections = new ArrayList<>();
        int number = words.values().iterator().next().size();
        for (int at = 0; at < number; at++) {
            int position = at;
            Word word = words.values().iterator().next().get(at);
            boolean known = books.stream().anyMatch(book -> {
                Word read = words.get(book.language()).get(position);
                return book.knows(read) || map.has(book.language(), read);
            });
            if (!known && isCorrectable(word.surface()) && !asTyped.contains(word.surface())) {
                nearest(word.surface(), map)
                        .ifPresent(right ->
                                corrections.add(new Correction(text.substring(word.start(), word.end()), right)));
            }
        }
        return corrections.stream().distinct().toList();
    }

    private static boolean isCorrectable(String surface) {
        return surface.length() >= MIN_LENGTH && surface.chars().allMatch(Character::isLetter);
    }

    private Optional<String> nearest(String surface, MapWords map) {
        int edits = surface.length() < LONG ? 1 : 2;
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
