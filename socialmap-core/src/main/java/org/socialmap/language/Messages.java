package org.socialmap.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * User-facing messages from a bundle: {@code .properties} files in UTF-8, one for each language. If a language has no
 * file or lacks a message, the English one is used, never that of the default locale. Immutable and safe for use by
 * many threads.
 */
public final class Messages {
    /** The texts that were read, beside each class, by bundle and language. */
    private static final ClassValue<Map<String, Map<String, String>>> TEXTS = new ClassValue<>() {
        @Override
        protected Map<String, Map<String, String>> computeValue(Class<?> neighbor) {
            return new ConcurrentHashMap<>();
        }
    };

    private final String bundle;
    private final Map<String, String> texts;
    private final Locale locale;
    private final Map<String, String> overrides;

    private Messages(String bundle, Map<String, String> texts, Locale locale, Map<String, String> overrides) {
        this.bundle = bundle;
        this.texts = texts;
        this.locale = locale;
        this.overrides = Map.copyOf(overrides);
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
        Map<String, String> texts = find(neighbor, name, locale.getLanguage())
                .or(() -> find(neighbor, name, Locale.ENGLISH.getLanguage()))
                .orElseThrow(() -> new MissingResourceException(
                        "No bundle " + name + " beside " + neighbor.getName(), neighbor.getName(), name));
        return new Messages(name, texts, locale, Map.of());
    }

    /**
     * Finds the texts of a language, completed with English. A language without a file is not cached, because callers
     * choose the language.
     */
    private static Optional<Map<String, String>> find(Class<?> neighbor, String name, String language) {
        Map<String, Map<String, String>> known = TEXTS.get(neighbor);
        String file = name + "_" + language + ".properties";
        Map<String, String> texts = known.get(file);
        if (texts == null) {
            Properties own = new Properties();
            if (!load(neighbor, file, own)) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            load(neighbor, name + "_en.properties", properties);
            properties.putAll(own);
            texts = properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), properties::getProperty));
            known.put(file, texts);
        }
        return Optional.of(texts);
    }

    private static boolean load(Class<?> neighbor, String file, Properties properties) {
        try (InputStream bytes = neighbor.getResourceAsStream(file)) {
            if (bytes != null) {
                properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            }
            return bytes != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the same messages, with some of them replaced. */
    public Messages with(Map<String, String> replacements) {
        return new Messages(bundle, texts, locale, replacements);
    }

    /** Returns the locale of these messages. */
    public Locale locale() {
        return locale;
    }

    /** Returns whether there is a message with this key. */
    public boolean has(String key) {
        return overrides.containsKey(key) || texts.containsKey(key);
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
        String message = overrides.getOrDefault(key, texts.get(key));
        if (message == null) {
            throw new MissingResourceException("No message " + key + " in " + bundle, bundle, key);
        }
        return new MessageFormat(message, locale).format(arguments);
    }
}
