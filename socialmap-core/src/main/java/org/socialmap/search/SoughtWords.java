package org.socialmap.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that are sought in names, whatever their capitals and accents. Immutable.
 *
 * @param phrase all of them as they were written, set apart by spaces
 * @param words each of them once
 */
public record SoughtWords(String phrase, Set<String> words) {
    public SoughtWords {
        words = Set.copyOf(words);
    }

    /** The words of a text. */
    public static SoughtWords of(String text) {
        List<String> words = Name.words(text);
        return new SoughtWords(String.join(" ", words), new LinkedHashSet<>(words));
    }

    /** Returns how many of them a name lacks. */
    public int lackingIn(String name) {
        Set<String> held = Set.copyOf(Name.words(name));
        return (int) words.stream().filter(word -> !held.contains(word)).count();
    }

    /** Whether they are just what a name says. */
    public boolean are(String name) {
        return String.join(" ", Name.words(name)).equals(phrase);
    }

    /** Whether a name holds some of them as words, or the whole phrase anywhere. */
    public boolean occurIn(String name) {
        return !words.isEmpty()
                && (lackingIn(name) < words.size()
                        || String.join(" ", Name.words(name)).contains(phrase));
    }
}
