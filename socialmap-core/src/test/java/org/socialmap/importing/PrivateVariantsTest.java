package org.socialmap.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;

/**
 * Imports directories that mark what is private in different ways: in columns of many names and orders, in nested
 * objects, in tables, in attributes and in the values themselves. Each has a folder, with the texts that must not be
 * disclosed in {@code hidden.txt} and those that must be imported unchanged in {@code shown.txt}, one a line.
 */
class PrivateVariantsTest {
    private static final Path VARIANTS = Path.of("src", "test", "resources", "private-variants");

    static List<String> variants() throws IOException {
        try (Stream<Path> folders = Files.list(VARIANTS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void removesPrivateValuesAndNothingElse(String variant) throws IOException {
        Path folder = VARIANTS.resolve(variant);
        List<String> hidden = Files.readAllLines(folder.resolve("hidden.txt"));
        List<String> shown = Files.readAllLines(folder.resolve("shown.txt"));
        List<ImportNotice> notices = new ArrayList<>();
        try (SocialMap map = SocialMap.inMemory(Imports.WORDS)) {
            ImportReport report = map.imports(Actor.EMBEDDER)
                    .run(
                            ImportSource.of(folder.resolve("source")),
                            ImportOptions.of("variant"),
                            notices::add,
                            progress -> {});
            Imports.requireThatTotalsAddUp(report);
            String all = Disclosed.by(map, List.of("help"));

            assertThat(hidden.stream().filter(all::contains)).as("disclosed").isEmpty();
            assertThat(shown.stream().filter(text -> !all.contains(text)))
                    .as("lost; " + notices)
                    .isEmpty();
            assertThat(hidden.stream().filter((notices.toString() + report)::contains))
                    .as("in notices")
                    .isEmpty();
            assertThat(report.noticeCounts().keySet())
                    .containsAnyOf(NoticeCode.PRIVATE, NoticeCode.PRIVATE_TEXT, NoticeCode.PRIVACY_UNKNOWN);
        }
    }
}
