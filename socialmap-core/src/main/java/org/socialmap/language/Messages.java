package org.socialmap.language;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Map<String, String> own;

    private Messages(ResourceBundle bundle, Locale locale, Map<String, String> own) {
        this.bundle = bundle;
        this.locale = locale;
        this.own = Map.copyOf(own);
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
                locale,
                Map.of());
    }

    /** The same, with other words for some messages. */
    public Messages with(Map<String, String> others) {
        return new Messages(bundle, locale, others);
    }

    /** The language in which it speaks. */
    public Locale locale() {
        return locale;
    }

    /** Whether there is such a message. */
    public boolean has(String key) {
        return own.containsKey(key) || bundle.containsKey(key);
    }

    /**
     * The message with its places {@code {0}}, {@code {1}} … filled in.
     *
     * @throws java.util.MissingResourceException if no such message exists
     */
    public String text(String key, Object... arguments) {
        String message = own.containsKey(key) ? own.get(key) : bundle.getString(key);
        return new MessageFormat(message, locale).format(arguments);
    }
}
