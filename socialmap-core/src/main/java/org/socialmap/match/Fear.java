package org.socialmap.match;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.socialmap.language.Characters;
import org.socialmap.language.Text;

/** Whether a text tells fear. Fear of the police is never read as a wish for the police. */
final class Fear {
    private final boolean told;

    Fear(Optional<String> text, List<Text> phrases) {
        String words = " " + text.map(Fear::plain).orElse("") + " ";
        told = phrases.stream()
                .flatMap(phrase -> phrase.byLanguage().values().stream())
                .anyMatch(phrase -> words.contains(" " + plain(phrase) + " "));
    }

    boolean isTold() {
        return told;
    }

    private static String plain(String text) {
        String bare = Characters.without(Normalizer.normalize(text, Normalizer.Form.NFD), Characters::isMark);
        return Characters.replaceRuns(bare.toLowerCase(Locale.ROOT), c -> !Characters.isWordCharacter(c), " ")
                .strip();
    }
}
