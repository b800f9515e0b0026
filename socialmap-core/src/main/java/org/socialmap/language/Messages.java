package org.socialmap.language;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of a program, from one bundle of {@code .properties} files per language (UTF-8). A language without a file
 * falls back to English, never to the machine's own. Immutable and safe for use by many threads.
 */
public final class Messages {
    private static final ResourceBundle.Control ENGLISH_BEFORE_THE_MACHINE = new ResourceBundle.Control() {
        @Override
        public List<Locale> getCandidateLocales(String baseName, Locale locale) {
            return List.of(Locale.of(locale.getLanguage()), Locale.ENGLISH);
        }

        @Override
        public Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }
    };

    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /**
     * The bundle that lies beside a class.
     *
     * @param neighbour a class in the bundle's package
     * @param name the bundle's simple name
     * @throws java.util.MissingResourceException if there is no such bundle, not even in English
     */
    public static Messages beside(Class<?> neighbour, String name, Locale locale) {
        String baseName = neighbour.getPackageName() + "." + name;
        return new Messages(
                ResourceBundle.getBundle(baseName, locale, neighbour.getClassLoader(), ENGLISH_BEFORE_THE_MACHINE),
                locale);
    }

    /** The language in which it speaks. */
    public Locale locale() {
        return locale;
    }

    /**
     * The message with its places {@code {0}}, {@code {1}} … filled in.
     *
     * @throws java.util.MissingResourceException if no such message exists
     */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
