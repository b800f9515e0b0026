package org.socialmap.language;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * User-facing messages from a bundle: {@code .properties} files in UTF-8, one for each language, in the notation of
 * ICU's {@code MessageFormat}. If a language has no file or lacks a message, the English one is used, never that of the
 * default locale. Immutable and safe for use by many threads.
 */
public final class Messages {
    private final String name;
    private final MessageBundle bundle;
    private final Locale locale;
    private final Map<String, MessageTemplate> overrides;
    private final DateText dates;

    private Messages(
            String name, MessageBundle bundle, Locale locale, Map<String, MessageTemplate> overrides, DateText dates) {
        this.name = name;
        this.bundle = bundle;
        this.locale = locale;
        this.overrides = Map.copyOf(overrides);
        this.dates = dates;
    }

    /**
     * Returns the messages of the bundle in the package of a class. If the class is in another named module, that
     * module must open the package to this one.
     *
     * @param neighbor a class in the bundle's package
     * @param name the bundle's simple name
     * @throws MissingResourceException if there is no such bundle, not even in English
     */
    public static Messages beside(Class<?> neighbor, String name, Locale locale) {
        MessageBundle bundle = MessageBundle.find(neighbor, name, locale.getLanguage())
                .or(() -> MessageBundle.find(neighbor, name, Locale.ENGLISH.getLanguage()))
                .orElseThrow(() -> new MissingResourceException(
                        "No bundle " + name + " beside " + neighbor.getName(), neighbor.getName(), name));
        return new Messages(name, bundle, locale, Map.of(), bundle.dates());
    }

    /**
     * Returns the same messages, with some of them replaced by others in the language of the locale.
     *
     * @throws IllegalArgumentException if the notation of a replacement is wrong
     */
    public Messages with(Map<String, String> replacements) {
        if (replacements.isEmpty()) {
            return this;
        }
        Map<String, MessageTemplate> templates = replacements.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new MessageTemplate(entry.getValue(), locale)));
        return new Messages(name, bundle, locale, templates, new DateText(locale));
    }

    /** Returns the locale of these messages. */
    public Locale locale() {
        return locale;
    }

    /** Returns the dates and times of the language of these messages. */
    public DateText dates() {
        return dates;
    }

    /** Returns whether there is a message with this key. */
    public boolean has(String key) {
        return overrides.containsKey(key) || bundle.find(key).isPresent();
    }

    /** Returns the code of the language that a message is in: English where its own language lacks it. */
    public String languageOf(String key) {
        return overrides.containsKey(key) ? locale.getLanguage() : bundle.languageOf(key);
    }

    /**
     * Returns how long ago a moment was, in minutes, hours or days, by the messages {@code ago.minutes},
     * {@code ago.hours} and {@code ago.days}. A moment in the future is zero minutes ago.
     */
    public String ago(Instant moment, Instant now) {
        Duration age = Duration.between(moment, now);
        if (age.compareTo(Duration.ofHours(2)) < 0) {
            return text("ago.minutes", Math.max(0, age.toMinutes()));
        }
        return age.compareTo(Duration.ofDays(2)) < 0
                ? text("ago.hours", age.toHours())
                : text("ago.days", age.toDays());
    }

    /**
     * Returns the message with its placeholders {@code {0}}, {@code {1}} … filled in.
     *
     * @throws MissingResourceException if there is no such message
     */
    public String text(String key, Object... arguments) {
        return Optional.ofNullable(overrides.get(key))
                .or(() -> bundle.find(key))
                .orElseThrow(() -> new MissingResourceException("No message " + key + " in " + name, name, key))
                .fill(arguments);
    }
}
