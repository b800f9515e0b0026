package org.socialmap.language;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Language tags as people and programs send them (BCP 47). */
public final class LanguageTag {
    private LanguageTag() {}

    /**
     * The locale of a tag that names a language.
     *
     * @throws IllformedLocaleException if it is no such tag; the message is not for telling
     */
    public static Locale parse(String tag) {
        Locale locale = new Locale.Builder().setLanguageTag(tag).build();
        if (locale.getLanguage().isEmpty()) {
            throw new IllformedLocaleException("no language");
        }
        return locale;
    }
}
