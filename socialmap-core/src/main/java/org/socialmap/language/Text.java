package org.socialmap.language;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A text in one or more languages. If the requested language is missing, English is used, or else the first language.
 * Immutable and safe for use by many threads.
 *
 * @param byLanguage the text by ISO 639 language code, never empty
 */
public record Text(Map<String, String> byLanguage) {
    /** @throws IllegalArgumentException if there is no language at all */
    public Text {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** Returns a text in one language only. */
    public static Text of(String language, String words) {
        return new Text(Map.of(language, words));
    }

    /** Returns the text in the language of a locale or, if that is missing, in English or else the first language. */
    public String in(Locale locale) {
        return requireNonNull(byLanguage.get(languageFor(locale)));
    }

    /** Returns the code of the language that {@link #in} uses for a locale. */
    public String languageFor(Locale locale) {
        return Stream.of(locale.getLanguage(), Locale.ENGLISH.getLanguage())
                .filter(byLanguage::containsKey)
                .findFirst()
                .orElseGet(() -> byLanguage.keySet().iterator().next());
    }
}
