package org.socialmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message bundle of both modules, in every language. */
class BundlesTest {
    private static final List<Path> SOURCES = List.of(
            Path.of("..", "socialmap-core", "src", "main", "resources"),
            Path.of("..", "socialmap-http", "src", "main", "resources"));
    /** Every bundle is wholly in these languages. */
    private static final Set<String> EVERYWHERE = Set.of("en", "es", "nl");
    /** The bundles that people meet who look for help are in more languages. */
    private static final Set<String> PUBLIC = Set.of("answers", "facts", "pages", "rules", "sheet");

    private static final Set<String> LANGUAGES = Set.of("ar", "bg", "en", "es", "hu", "nl", "pl", "ro", "uk");

    /** One bundle. */
    record Bundle(String name, Map<String, Map<String, String>> byLanguage) {
        Map<String, String> english() {
            return byLanguage.get("en");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Collection<Bundle> bundles() throws IOException {
        Map<String, Bundle> bundles = new TreeMap<>();
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                files.filter(file -> file.getFileName().toString().matches(".*_[a-z]{2}\\.properties"))
                        // The words of the command line are a resource bundle of picocli, without placeholders.
                        .filter(file -> !file.getFileName().toString().startsWith("usage_"))
                        .forEach(file -> add(bundles, source.relativize(file).toString(), file));
            }
        }
        assertThat(bundles).hasSizeGreaterThan(6);
        return bundles.values();
    }

    private static void add(Map<String, Bundle> bundles, String path, Path file) {
        String name = path.substring(0, path.lastIndexOf('_'));
        String language = path.substring(name.length() + 1, name.length() + 3);
        bundles.computeIfAbsent(name, n -> new Bundle(n, new TreeMap<>()))
                .byLanguage()
                .put(language, read(file));
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty, (a, b) -> a, TreeMap::new));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasTheSameKeysInAllLanguages(Bundle bundle) {
        boolean isPublic = PUBLIC.contains(bundle.name().substring(bundle.name().lastIndexOf('/') + 1));
        assertThat(bundle.byLanguage().keySet()).isEqualTo(isPublic ? LANGUAGES : EVERYWHERE);
        bundle.byLanguage()
                .forEach((language, messages) -> assertThat(messages.keySet())
                        .as(language)
                        .isEqualTo(
                                EVERYWHERE.contains(language) ? bundle.english().keySet() : publicKeys(bundle)));
    }

    private static Set<String> publicKeys(Bundle bundle) {
        return bundle.english().keySet().stream()
                .filter(key -> !StaffTexts.contain(key))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void fillsInTheSameArguments(Bundle bundle) {
        bundle.byLanguage()
                .forEach((language, messages) -> messages.forEach((key, message) -> assertThat(arguments(message))
                        .as("%s of %s", key, language)
                        .isEqualTo(arguments(bundle.english().get(key)))));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasEveryPluralOfTheLanguage(Bundle bundle) {
        bundle.byLanguage()
                .forEach((language, messages) -> messages.forEach((key, message) -> plurals(message)
                        .forEach(forms ->
                                assertThat(forms).as("%s of %s", key, language).containsAll(categories(language)))));
    }

    /** Returns the numbers of the placeholders of a message. */
    private static Set<String> arguments(String message) {
        MessagePattern pattern = new MessagePattern(message);
        Set<String> arguments = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                arguments.add(pattern.getSubstring(part));
            }
        }
        return arguments;
    }

    /** Returns the forms of each plural in a message. */
    private static List<Set<String>> plurals(String message) {
        MessagePattern pattern = new MessagePattern(message);
        return IntStream.range(0, pattern.countParts())
                .filter(i -> pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_START)
                .filter(i -> pattern.getPart(i).getArgType() == MessagePattern.ArgType.PLURAL)
                .mapToObj(i -> selectors(pattern, i))
                .toList();
    }

    private static Set<String> selectors(MessagePattern pattern, int start) {
        Set<String> selectors = new HashSet<>();
        for (int i = start + 1; i < pattern.getLimitPartIndex(start); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            } else if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                selectors.add(pattern.getSubstring(part));
            }
        }
        return selectors;
    }

    /** Returns the plural categories that a language has for the numbers of this project, and the one for the rest. */
    private static Set<String> categories(String language) {
        PluralRules rules = PluralRules.forLocale(Locale.of(language));
        return Stream.concat(IntStream.range(0, 1000).mapToObj(rules::select), Stream.of(PluralRules.KEYWORD_OTHER))
                .collect(Collectors.toSet());
    }
}
