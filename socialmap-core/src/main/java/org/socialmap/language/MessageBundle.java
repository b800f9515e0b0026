package org.socialmap.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The messages of a bundle in one language, completed with those in English. Immutable and safe for use by many
 * threads.
 *
 * @param own the messages in the language, by key
 * @param english those in English, by key
 * @param dates the dates and times of the language
 */
record MessageBundle(
        String language, Map<String, MessageTemplate> own, Map<String, MessageTemplate> english, DateText dates) {
    /** The bundles that were read, beside each class, by file. */
    private static final ClassValue<Map<String, MessageBundle>> READ = new ClassValue<>() {
        @Override
        protected Map<String, MessageBundle> computeValue(Class<?> neighbor) {
            return new ConcurrentHashMap<>();
        }
    };

    /** Finds the messages of a language. A language without a file is not cached, because callers choose the language. */
    static Optional<MessageBundle> find(Class<?> neighbor, String name, String language) {
        Map<String, MessageBundle> read = READ.get(neighbor);
        MessageBundle known = read.get(file(name, language));
        if (known != null) {
            return Optional.of(known);
        }
        return load(neighbor, name, language).map(own -> {
            MessageBundle bundle = new MessageBundle(
                    language,
                    own,
                    load(neighbor, name, Locale.ENGLISH.getLanguage()).orElse(Map.of()),
                    new DateText(Locale.of(language)));
            read.put(file(name, language), bundle);
            return bundle;
        });
    }

    private static String file(String name, String language) {
        return name + "_" + language + ".properties";
    }

    private static Optional<Map<String, MessageTemplate>> load(Class<?> neighbor, String name, String language) {
        try (InputStream bytes = neighbor.getResourceAsStream(file(name, language))) {
            if (bytes == null) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return Optional.of(properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            key -> key, key -> new MessageTemplate(properties.getProperty(key), Locale.of(language)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds a message, in English if the language lacks it. */
    Optional<MessageTemplate> find(String key) {
        return Optional.ofNullable(own.getOrDefault(key, english.get(key)));
    }

    /** Returns the code of the language that a message is in. */
    String languageOf(String key) {
        return own.containsKey(key) ? language : Locale.ENGLISH.getLanguage();
    }
}
