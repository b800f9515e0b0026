package org.socialmap.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Optional;

/** A message in the notation of ICU, read once. Safe for use by many threads. */
final class MessageTemplate {
    private final String pattern;
    /** Formats of ICU serve one thread at a time; a text without placeholders needs none. */
    private final Optional<MessageFormat> format;

    /**
     * Reads a message.
     *
     * @param language the language of the message, whose rules its plurals and numbers follow
     * @throws IllegalArgumentException if the notation is wrong
     */
    MessageTemplate(String pattern, Locale language) {
        this.pattern = pattern;
        boolean isPlain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
        this.format = isPlain ? Optional.empty() : Optional.of(new MessageFormat(pattern, withWesternDigits(language)));
    }

    /** Telephone numbers and times stay in Western digits, and a reader should not meet two kinds. */
    private static ULocale withWesternDigits(Locale language) {
        return ULocale.forLocale(language).setKeywordValue("numbers", "latn");
    }

    /** Fills in the placeholders. */
    String fill(Object... arguments) {
        if (format.isEmpty()) {
            return pattern;
        }
        MessageFormat own = format.get();
        synchronized (own) {
            return own.format(arguments);
        }
    }
}
