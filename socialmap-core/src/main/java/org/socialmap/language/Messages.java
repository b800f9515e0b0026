package org.socialmap.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words of a program, from one bundle of {@code .properties} files per language (UTF-8). A message that a language lacks is English. A language without a file
 * falls back to English, never to the machine's own. Immutable and safe for use by many threads.
 */
public final class Messages {
    /** The texts that were read, beside each class, by bundle and language. */
    private static final ClassValue<Map<String, Map<String, String>>> TEXTS = new ClassValue<>() {
        @Override
        protected Map<String, Map<String, String>> computeValue(Class<?> neighbour) {
            return new ConcurrentHashMap<>();
        }
    };

    private final String bundle;
    private final Map<String, String> texts;
    private final Locale locale;
    private final Map<String, String> own;

    private Messages(String bundle, Map<String, String> texts, Locale locale, Map<String, String> own) {
        this.bundle = bundle;
        this.texts = texts;
        this.locale = locale;
        this.own = Map.copyOf(own);
    }

    /**
     * Returns the bundle that lies beside a class. A named module other than this one must open the package to it.
     *
     * @param neighbour a class in the bundle's package
     * @param name the bundle's simple name
     * @throws MissingResourceException if there is no such bundle, not even in English
     */
    public static Messages beside(Class<?> neighbour, String name, Locale locale) {
        Map<String, String> texts = find(neighbour, name, locale.getLanguage())
                .or(() -> find(neighbour, name, Locale.ENGLISH.getLanguage()))
                .orElseThrow(() -> new MissingResourceException(
                        "No bundle " + name + " beside " + neighbour.getName(), neighbour.getName(), name));
        return new Messages(name, texts, locale, Map.of());
    }

    /** Finds the texts of a language, completed with English. A language without a file is not remembered: callers choose them. */
    private static Optional<Map<String, String>> find(Class<?> neighbour, String name, String language) {
        Map<String, Map<String, String>> known = TEXTS.get(neighbour);
        String file = name + "_" + language + ".properties";
        Map<String, String> texts = known.get(file);
        if (texts == null) {
            Properties properties = new Properties();
            load(neighbour, name + "_en.properties", properties);
            if (!load(neighbour, file, properties)) {
                return Optional.empty();
            }
            texts = properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), properties::getProperty));
            known.put(file, texts);
        }
        return Optional.of(texts);
    }

    private static boolean load(Class<?> neighbour, String file, Properties properties) {
        try (InputStream bytes = neighbour.getResourceAsStream(file)) {
            if (bytes != null) {
                properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            }
            return bytes != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, with other words for some messages. */
    public Messages with(Map<String, String> others) {
        return new Messages(bundle, texts, locale, others);
    }

    /** The language in which it speaks. */
    public Locale locale() {
        return locale;
    }

    /** Whether there is such a message. */
    public boolean has(String key) {
        return own.containsKey(key) || texts.containsKey(key);
    }

    /**
     * The message with its places {@code {0}}, {@code {1}} … filled in.
     *
     * @throws MissingResourceException if no such message exists
     */
    public String text(String key, Object... arguments) {
        String message = own.getOrDefault(key, texts.get(key));
        if (message == null) {
            throw new MissingResourceException("No message " + key + " in " + bundle, bundle, key);
        }
        return new MessageFormat(message, locale).format(arguments);
    }
}
