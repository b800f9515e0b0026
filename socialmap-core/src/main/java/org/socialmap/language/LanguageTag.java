package org.socialmap.language;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** Parses language tags (BCP 47). */
public final class LanguageTag {
    private LanguageTag() {}

    /** Returns whether a text has the form of a language code: two or three lowercase letters (ISO 639). */
    public static boolean isCode(String text) {
        return Characters.consistsOf(text, 2, 3, Characters::isLowercaseLetter);
    }

    /** Returns whether a language is written from right to left. */
    public static boolean isRightToLeft(Locale language) {
        return ULocale.forLocale(language).isRightToLeft();
    }

    /**
     * Returns the locale of a tag that names a language.
     *
     * @throws IllformedLocaleException if the tag is malformed or names no language; its message is not for users
     */
    public static Locale parse(String tag) {
        Locale locale = new Locale.Builder().setLanguageTag(tag).build();
        if (locale.getLanguage().isEmpty()) {
            throw new IllformedLocaleException("no language");
        }
        return locale;
    }
}
