package org.socialmap.search.suggest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.socialmap.search.index.SuggestibleName;

/**
 * Words to search for in names, ignoring case and accents. Immutable.
 *
 * @param phrase all words as written, separated by spaces
 * @param words the words without duplicates
 */
public record NameFilter(String phrase, Set<String> words) {
    public NameFilter {
        words = Set.copyOf(words);
    }

    /** Returns a filter for the words of a text. */
    public static NameFilter of(String text) {
        List<String> words = SuggestibleName.words(text);
        return new NameFilter(String.join(" ", words), new LinkedHashSet<>(words));
    }

    /** Returns how many of the words are missing from a name. */
    public int countMissingFrom(String name) {
        Set<String> nameWords = Set.copyOf(SuggestibleName.words(name));
        return (int) words.stream().filter(word -> !nameWords.contains(word)).count();
    }

    /** Returns whether a name consists of exactly these words, in this order. */
    public boolean isExactly(String name) {
        return String.join(" ", SuggestibleName.words(name)).equals(phrase);
    }

    /** Returns whether a name contains at least one of the words, or the whole phrase anywhere. */
    public boolean accepts(String name) {
        return !words.isEmpty()
                && (countMissingFrom(name) < words.size()
                        || String.join(" ", SuggestibleName.words(name)).contains(phrase));
    }
}
