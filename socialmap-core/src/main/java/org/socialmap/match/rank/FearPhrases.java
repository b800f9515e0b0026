package org.socialmap.match.rank;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.language.Characters;
import org.socialmap.language.Text;

/** Whether a text expresses fear. Fear of the police is never understood as a request for the police. */
final class FearPhrases {
    private final boolean isExpressed;

    FearPhrases(Optional<String> text, List<Text> phrases) {
        String words = " " + text.map(FearPhrases::normalize).orElse("") + " ";
        isExpressed = phrases.stream()
                .flatMap(phrase -> phrase.byLanguage().values().stream())
                .anyMatch(phrase -> words.contains(" " + normalize(phrase) + " "));
    }

    boolean isExpressed() {
        return isExpressed;
    }

    private static String normalize(String text) {
        String bare = Characters.without(Normalizer.normalize(text, Normalizer.Form.NFD), Characters::isMark);
        return Characters.replaceRuns(bare.toLowerCase(Locale.ROOT), c -> !Characters.isWordCharacter(c), " ")
                .strip();
    }
}
