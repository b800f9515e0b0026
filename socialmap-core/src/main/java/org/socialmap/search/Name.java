package org.socialmap.search;

import java.util.Comparator;
import java.util.List;
import org.socialmap.language.Characters;
import org.socialmap.understanding.LanguageChain;
import org.socialmap.understanding.Typing;

/**
 * A name under which something can be suggested.
 *
 * @param surface the name in lower case and without accents, its words set apart by spaces
 * @param code the code of the need that it names, or empty
 */
record Name(Suggestion.Kind kind, String surface, String code) implements Comparable<Name> {
    private static final int MAX_LENGTH = 200;
    private static final Comparator<Name> ORDER =
            Comparator.comparing(Name::kind).thenComparing(Name::surface).thenComparing(Name::code);

    /** A name; what is longer than anybody types is cut off. */
    static Name of(Suggestion.Kind kind, String label, String code) {
        String surface = String.join(" ", words(label));
        return new Name(kind, surface.substring(0, Math.min(MAX_LENGTH, surface.length())), code);
    }

    /** The words of a text as names have them. */
    static List<String> words(String text) {
        return Characters.splitAt(LanguageChain.surface(text), c -> !Characters.isWordCharacter(c));
    }

    /** What comes before what: without typing errors, from the beginning, needs before services before organizations. */
    static Comparator<Name> order(List<String> typed) {
        String begin = String.join(" ", typed);
        return Comparator.comparing((Name name) -> !name.fits(typed))
                .thenComparing(name -> !name.surface().startsWith(begin))
                .thenComparing(Comparator.naturalOrder());
    }

    /** Whether each typed word begins some word of the name. */
    boolean fits(List<String> typed) {
        return typed.stream().allMatch(part -> surface.startsWith(part) || surface.contains(" " + part));
    }

    /** The same, but for an error. */
    boolean nearlyFits(List<String> typed) {
        List<String> words = Characters.splitAt(surface, c -> c == ' ');
        return typed.stream().allMatch(part -> words.stream().anyMatch(word -> Typing.begins(word, part)));
    }

    @Override
    public int compareTo(Name other) {
        return ORDER.compare(this, other);
    }
}
