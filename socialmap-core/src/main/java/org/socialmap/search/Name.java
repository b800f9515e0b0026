package org.socialmap.search;

import java.util.Comparator;
import java.util.List;
import org.socialmap.language.Characters;
import org.socialmap.understanding.LanguageChain;
import org.socialmap.understanding.Typing;

/**
 * A name that can be suggested.
 *
 * @param surface the name in lower case and without accents, words separated by spaces
 * @param code the code of the need it names, or empty
 */
record Name(Suggestion.Kind kind, String surface, String code) implements Comparable<Name> {
    private static final int MAX_LENGTH = 200;
    private static final Comparator<Name> ORDER =
            Comparator.comparing(Name::kind).thenComparing(Name::surface).thenComparing(Name::code);

    /** Creates a name; cut off beyond a length that nobody types. */
    static Name of(Suggestion.Kind kind, String label, String code) {
        String surface = String.join(" ", words(label));
        return new Name(kind, surface.substring(0, Math.min(MAX_LENGTH, surface.length())), code);
    }

    /** Returns the words of a text in the form used in names. */
    static List<String> words(String text) {
        return Characters.splitAt(LanguageChain.surface(text), c -> !Characters.isWordCharacter(c));
    }

    /**
     * Returns the order of suggestions: names without typing errors first, then those that start with the typed text,
     * then needs before services before organizations.
     */
    static Comparator<Name> order(List<String> typed) {
        String prefix = String.join(" ", typed);
        return Comparator.comparing((Name name) -> !name.matches(typed))
                .thenComparing(name -> !name.surface().startsWith(prefix))
                .thenComparing(Comparator.naturalOrder());
    }

    /** Returns whether each typed word starts some word of the name. */
    boolean matches(List<String> typed) {
        return typed.stream().allMatch(part -> surface.startsWith(part) || surface.contains(" " + part));
    }

    /** Returns whether each typed word starts some word of the name, tolerating an error. */
    boolean matchesFuzzily(List<String> typed) {
        List<String> words = Characters.splitAt(surface, c -> c == ' ');
        return typed.stream().allMatch(part -> words.stream().anyMatch(word -> Typing.startsWith(word, part)));
    }

    @Override
    public int compareTo(Name other) {
        return ORDER.compare(this, other);
    }
}
