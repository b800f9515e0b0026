package org.socialmap.http.pages.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.socialmap.language.Text;

/** A text of a record in the language of the editor; the other languages stay. */
final class TextFields {
    private TextFields() {}

    static String value(Text text, String language) {
        return text.byLanguage().getOrDefault(language, "");
    }

    /** Adds an error if a text is too long, or is the only one in any language and was emptied. */
    static void check(EditForm form, String name, Text before, String language, int most, Map<String, String> errors) {
        String value = form.value(name);
        boolean isLast = before.byLanguage().keySet().equals(Set.of(language));
        if (value.isEmpty() && isLast) {
            errors.put(name, "edit.error.empty");
        } else if (value.length() > most) {
            errors.put(name, "edit.error.long");
        }
    }

    static Text apply(EditForm form, String name, Text before, String language) {
        return with(before, language, form.value(name));
    }

    static Text with(Text before, String language, String value) {
        if (value.equals(before.byLanguage().getOrDefault(language, ""))) {
            return before;
        }
        Map<String, String> texts = new LinkedHashMap<>(before.byLanguage());
        if (value.isEmpty()) {
            texts.remove(language);
        } else {
            texts.put(language, value);
        }
        return new Text(texts);
    }

    /** Returns the examples in a language, one on each line. */
    static String lines(List<Text> texts, String language) {
        return texts.stream()
                .map(text -> value(text, language))
                .filter(line -> !line.isEmpty())
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }
}
