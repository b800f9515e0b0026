package org.socialmap.search.index;

import java.util.Comparator;
import java.util.List;
import org.socialmap.language.Characters;
import org.socialmap.search.Suggestion;
import org.socialmap.understanding.analysis.LanguageChain;
import org.socialmap.understanding.analysis.PrefixMatch;

/**
 * A name that can be suggested.
 *
 * @param surface the name in lower case and without accents, words separated by spaces
 * @param code the code of the need it names, or empty
 */
public record SuggestibleName(Suggestion.Kind kind, String surface, String code)
        implements Comparable<SuggestibleName> {
    private static final int MAX_LENGTH = 200;
    private static final Comparator<SuggestibleName> ORDER = Comparator.comparing(SuggestibleName::kind)
            .thenComparing(SuggestibleName::surface)
            .thenComparing(SuggestibleName::code);

    /** Creates a name; cut off beyond a length that nobody types. */
    public static SuggestibleName of(Suggestion.Kind kind, String label, String code) {
        String surface = String.join(" ", words(label));
        return new SuggestibleName(kind, surface.substring(0, Math.min(MAX_LENGTH, surface.length())), code);
    }

    /** Returns the words of a text in the form used in names. */
    public static List<String> words(String text) {
        return Characters.splitAt(LanguageChain.surface(text), c -> !Characters.isWordCharacter(c));
    }

    /**
     * Returns the order of suggestions: names without typing errors first, then those that start with the typed text,
     * then needs before services before organizations.
     */
    public static Comparator<SuggestibleName> order(List<String> typed) {
        String prefix = String.join(" ", typed);
        return Comparator.comparing((SuggestibleName name) -> !name.isCompletionOf(typed))
                .thenComparing(name -> !name.surface().startsWith(prefix))
                .thenComparing(Comparator.naturalOrder());
    }

    /** Returns whether each typed word starts some word of the name. */
    public boolean isCompletionOf(List<String> typed) {
        return typed.stream().allMatch(part -> surface.startsWith(part) || surface.contains(" " + part));
    }

    /** Returns whether each typed word starts some word of the name, tolerating an error. */
    public boolean isFuzzyCompletionOf(List<String> typed) {
        List<String> words = Characters.splitAt(surface, c -> c == ' ');
        return typed.stream().allMatch(part -> words.stream().anyMatch(word -> PrefixMatch.startsWith(word, part)));
    }

    @Override
    public int compareTo(SuggestibleName other) {
        return ORDER.compare(this, other);
    }
}
