package org.socialmap.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One text in one or more languages. Who asks for a language that is missing gets the first one: the order of the
 * languages is the fallback. Immutable and safe for use by many threads.
 *
 * @param byLanguage text by ISO 639 language code, the fallback first; never empty
 */
public record Text(Map<String, String> byLanguage) {
    /** @throws IllegalArgumentException if there is no language at all */
    public Text {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** A text in one language only. */
    public static Text of(String language, String words) {
        return new Text(Map.of(language, words));
    }

    /** The words in the language of the locale, or in the fallback language. */
    public String in(Locale locale) {
        String words = byLanguage.get(locale.getLanguage());
        return words != null ? words : byLanguage.values().iterator().next();
    }

    /** The language in which {@link #in} answers for this locale. */
    public String languageFor(Locale locale) {
        String asked = locale.getLanguage();
        return byLanguage.containsKey(asked)
                ? asked
                : byLanguage.keySet().iterator().next();
    }
}
