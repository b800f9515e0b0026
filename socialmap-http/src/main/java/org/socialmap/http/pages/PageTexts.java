package org.socialmap.http.pages;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.language.LanguageTag;
import org.socialmap.language.Messages;

/**
 * The words of the pages, in each language that they speak: ours, and in their place those of whoever puts the pages up. Immutable
 * and safe for use by many threads.
 */
public final class PageTexts {
    private static final List<String> OURS = List.of("nl", "en", "es");
    private static final String PREFIX = "pages_";
    private static final String SUFFIX = ".properties";

    private final Map<Locale, Messages> byLanguage = new LinkedHashMap<>();

    private PageTexts(Map<String, Map<String, String>> own) {
        Stream.concat(OURS.stream(), own.keySet().stream().sorted()).distinct().forEach(language -> {
            Locale locale = Locale.of(language);
            byLanguage.put(
                    locale,
                    Messages.beside(PageTexts.class, "pages", locale).with(own.getOrDefault(language, Map.of())));
        });
    }

    /** Our own words, in Dutch, English and Spanish. */
    public static PageTexts ours() {
        return new PageTexts(Map.of());
    }

    /**
     * Ours, and other words for some of them.
     *
     * @param folder with a file {@code pages_xx.properties} (UTF-8) for each language of which it has words; another language than
     *     ours is one more that the pages speak, in English where a word is missing
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if a file has a message that the pages do not have; it is named
     */
    public static PageTexts in(Path folder) throws IOException {
        Map<String, Map<String, String>> own = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
                    String language = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
                    if (LanguageTag.isCode(language)) {
                        own.put(language, read(file));
                    }
                }
            }
        }
        return new PageTexts(own);
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        Messages ours = Messages.beside(PageTexts.class, "pages", Locale.ENGLISH);
        words.stringPropertyNames().stream()
                .filter(key -> !ours.has(key))
                .sorted()
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException(file.getFileName() + ": there is no message " + key);
                });
        return words.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, words::getProperty));
    }

    /** The languages that the pages speak. */
    List<Locale> languages() {
        return List.copyOf(byLanguage.keySet());
    }

    /** The words of one of them. */
    Messages in(Locale language) {
        return byLanguage.get(language);
    }
}
