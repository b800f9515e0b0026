package org.socialmap.language;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Language tags as people and programs send them (BCP 47). */
public final class LanguageTag {
    private LanguageTag() {}

    /** Whether a text can be the code of a language: two or three small letters (ISO 639). */
    public static boolean isCode(String text) {
        return Characters.areAll(text, 2, 3, Characters::isSmallLetter);
    }

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
