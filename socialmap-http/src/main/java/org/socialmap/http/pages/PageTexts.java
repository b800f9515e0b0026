package org.socialmap.http.pages;

import static java.util.Objects.requireNonNull;

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
 * The texts of the pages in each supported language: built-in texts, and those of the operator that override them.
 * Immutable and safe for use by many threads.
 */
public final class PageTexts {
    private static final List<String> BUILT_IN_LANGUAGES =
            List.of("nl", "en", "es", "pl", "ro", "bg", "hu", "uk", "ar");
    private static final String PREFIX = "pages_";
    private static final String SUFFIX = ".properties";

    /** A text of the pages for staff; a language that lacks it lacks them all. */
    private static final String OF_STAFF = "desk";

    private final Map<Locale, Messages> byLanguage;

    private PageTexts(Map<Locale, Messages> byLanguage) {
        this.byLanguage = byLanguage;
    }

    private static PageTexts with(Map<String, Map<String, String>> own) {
        Map<Locale, Messages> byLanguage = new LinkedHashMap<>();
        Stream.concat(BUILT_IN_LANGUAGES.stream(), own.keySet().stream().sorted())
                .distinct()
                .forEach(language -> {
                    Locale locale = Locale.of(language);
                    byLanguage.put(
                            locale,
                            Messages.beside(PageTexts.class, "pages", locale)
                                    .with(own.getOrDefault(language, Map.of())));
                });
        return new PageTexts(byLanguage);
    }

    /** Returns the built-in texts. */
    public static PageTexts builtIn() {
        return with(Map.of());
    }

    /**
     * Returns the built-in texts with overrides.
     *
     * @param folder a folder with a file {@code pages_xx.properties} (UTF-8) for each language to override. A
     *     language without built-in texts is added; its missing texts are in English.
     * @throws IOException if the folder cannot be read
     * @throws IllegalArgumentException if a file has a key that the pages do not use; the message names it
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
        return with(own);
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        Messages builtIn = Messages.beside(PageTexts.class, "pages", Locale.ENGLISH);
        words.stringPropertyNames().stream()
                .filter(key -> !builtIn.has(key))
                .sorted()
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException(file.getFileName() + ": unknown message key " + key);
                });
        return words.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, words::getProperty));
    }

    /** Returns these texts in the languages in which the pages for staff are written too. */
    PageTexts forStaff() {
        Map<Locale, Messages> written = new LinkedHashMap<>(byLanguage);
        written.values()
                .removeIf(words ->
                        !words.languageOf(OF_STAFF).equals(words.locale().getLanguage()));
        return new PageTexts(written);
    }

    /** Returns the supported languages. */
    List<Locale> languages() {
        return List.copyOf(byLanguage.keySet());
    }

    /** Returns the texts in a supported language. */
    Messages in(Locale language) {
        return requireNonNull(byLanguage.get(language));
    }
}
