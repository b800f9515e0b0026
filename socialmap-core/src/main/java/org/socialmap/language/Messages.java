package org.socialmap.language;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * User-facing messages, from one bundle of {@code .properties} files per language (UTF-8). A language without a file
 * falls back to English, never to the default locale of the machine. Immutable and safe for use by many threads.
 */
public final class Messages {
    private static final ResourceBundle.Control ENGLISH_FALLBACK = new ResourceBundle.Control() {
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
    private final Map<String, String> overrides;

    private Messages(ResourceBundle bundle, Locale locale, Map<String, String> overrides) {
        this.bundle = bundle;
        this.locale = locale;
        this.overrides = Map.copyOf(overrides);
    }

    /**
     * Returns the messages of the bundle in the package of a class.
     *
     * @param neighbor a class in the bundle's package
     * @param name the bundle's simple name
     * @throws java.util.MissingResourceException if there is no such bundle, not even in English
     */
    public static Messages beside(Class<?> neighbor, String name, Locale locale) {
        String baseName = neighbor.getPackageName() + "." + name;
        return new Messages(
                ResourceBundle.getBundle(baseName, locale, neighbor.getClassLoader(), ENGLISH_FALLBACK),
                locale,
                Map.of());
    }

    /** Returns the same messages, with some of them replaced. */
    public Messages with(Map<String, String> replacements) {
        return new Messages(bundle, locale, replacements);
    }

    /** Returns the locale of these messages. */
    public Locale locale() {
        return locale;
    }

    /** Returns whether there is a message with this key. */
    public boolean has(String key) {
        return overrides.containsKey(key) || bundle.containsKey(key);
    }

    /**
     * Returns the message with its placeholders {@code {0}}, {@code {1}} … filled in.
     *
     * @throws java.util.MissingResourceException if there is no such message
     */
    public String text(String key, Object... arguments) {
        String message = overrides.containsKey(key) ? overrides.get(key) : bundle.getString(key);
        return new MessageFormat(message, locale).format(arguments);
    }
}
