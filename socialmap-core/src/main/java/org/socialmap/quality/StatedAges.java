package org.socialmap.quality;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.socialmap.language.Characters;
import org.socialmap.language.PhrasePattern;
import org.socialmap.language.Text;

/** The minimum ages stated in a text, in any language of the data sets. */
final class StatedAges {
    private static final List<PhrasePattern> PATTERNS = Stream.of(
                    "{n}+",
                    "{n} +",
                    "vanaf {n} jaar",
                    "from {n} year",
                    "from {n} years",
                    "a partir de los {n} años",
                    "desde los {n} años",
                    "{n} jaar of ouder",
                    "{n} years or older",
                    "{n} años o más")
            .map(PhrasePattern::of)
            .toList();

    private StatedAges() {}

    static Set<Integer> in(Text text) {
        Set<Integer> ages = new TreeSet<>();
        for (String words : text.byLanguage().values()) {
            String spaced = Characters.replaceRuns(words, Character::isWhitespace, " ");
            PhrasePattern.findAll(PATTERNS, spaced)
                    .forEach(match -> ages.add(match.number().orElseThrow()));
        }
        return ages;
    }

    /** Returns whether a text states ages other than this one only. */
    static boolean contradicts(Text text, OptionalInt minimum) {
        Set<Integer> ages = in(text);
        return !ages.isEmpty() && (minimum.isEmpty() || !ages.contains(minimum.getAsInt()));
    }
}
