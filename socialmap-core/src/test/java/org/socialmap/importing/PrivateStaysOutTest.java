package org.socialmap.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialmap.DirectoryQuery;
import org.socialmap.ImportOperations;
import org.socialmap.SocialMap;
import org.socialmap.access.Audience;
import org.socialmap.record.Location;
import org.socialmap.record.Place;

/**
 * Imports sources whose private addresses, points, numbers and notes contain marker words: none of these is in the
 * map, its files, its exports, its results or its notices.
 */
class PrivateStaysOutTest {
    private static final Path SOURCES = Path.of("src", "test", "resources", "private");
    /** Each secret in the sources contains one of these. */
    private static final List<String> MARKERS = List.of("geheim", "52.987654", "4.123456", "0777777", "52,987654");

    @TempDir
    private Path folder;

    static List<Path> sources() throws IOException {
        try (Stream<Path> sources = Files.list(SOURCES)) {
            return sources.sorted().toList();
        }
    }

    @Test
    void disclosesNoMarker() throws IOException {
        assertThat(sources()).hasSizeGreaterThan(2);
        for (Path source : sources()) {
            assertThat(Files.isDirectory(source)).isTrue();
            assertThat(markersIn(source)).as("markers in the source " + source).isNotEmpty();
            Path data = folder.resolve(source.getFileName());
            List<ImportNotice> notices = new ArrayList<>();
            ImportReport report = ImportOperations.importInto(
                    data,
                    Imports.WORDS,
                    ImportSource.of(source),
                    ImportOptions.of("directory"),
                    notices::add,
                    progress -> {});
            Imports.requireThatTotalsAddUp(report);
            assertThat(report.noticeCounts()).containsKey(NoticeCode.PRIVATE);
            try (SocialMap map = SocialMap.builder(Imports.WORDS).folder(data).open()) {
                assertThat(map.dataSet().catalog().services()).isNotEmpty();
                assertThat(markersIn(everything(map) + notices + report))
                        .as(source.toString())
                        .isEmpty();
                assertThat(map.directory(Audience.PROFESSIONAL)
                                .services(DirectoryQuery.ALL)
                                .size())
                        .isPositive();
            }
            assertThat(markersIn(data))
                    .as("the files of the map from " + source)
                    .isEmpty();
        }
    }

    /** A secret place becomes an area, by which its services are found. */
    @Test
    void reducesSecretPlaceToArea() {
        try (SocialMap map = SocialMap.inMemory(Imports.WORDS)) {
            Imports.run(map, ImportSource.of(SOURCES.resolve("tables")), ImportOptions.of("directory"));
            assertThat(map.dataSet().catalog().locations())
                    .extracting(Location::place)
                    .contains(new Place.Coarse("GM0344"))
                    .filteredOn(Place.Public.class::isInstance)
                    .hasSize(1);
        }
    }

    /** Records that are marked later are deleted with everything that depends on them. */
    @Test
    void deletesRecordsMarkedLater() {
        String open = "{\"id\": \"s1\", \"name\": \"Opvang\", \"status\": \"active\","
                + " \"organization\": {\"id\": \"o1\", \"name\": \"Het Pand\", \"description\": \"x\"}}\n";
        try (SocialMap map = SocialMap.inMemory(Imports.WORDS)) {
            Imports.run(map, "services.ndjson", open);
            ImportReport report = Imports.run(
                    map, "services.ndjson", open.replace("\"status\"", "\"confidential\": true, \"status\""));

            assertThat(report.removed()).isOne();
            assertThat(map.dataSet().catalog().services()).isEmpty();
            report = Imports.run(
                    map,
                    "services.ndjson",
                    open.replace("\"description\"", "\"is_private\": \"yes\", \"description\""));
            assertThat(report.removed()).isOne();
            assertThat(map.dataSet().catalog().records()).isEmpty();
        }
    }

    /** Checks the search itself: it finds a marker in an unmarked record. */
    @Test
    void findsUnmarkedMarker() {
        try (SocialMap map = SocialMap.inMemory(Imports.WORDS)) {
            Imports.run(
                    map,
                    "services.ndjson",
                    "{\"id\": \"s1\", \"name\": \"Geheimlaan\", \"organization\": {\"id\": \"o1\", \"name\": \"x\"}}\n");
            assertThat(markersIn(everything(map))).containsExactly("geheim");
        }
    }

    /** Returns everything that the map discloses and everything that it holds. */
    private static String everything(SocialMap map) {
        return Disclosed.by(map, List.of("opvang", "straat", "geheimlaan", "geheim", "3511"));
    }

    private static List<String> markersIn(String text) {
        // Words of a profile return only within corrections, which are words of the map.
        String lower = text.toLowerCase(Locale.ROOT);
        return MARKERS.stream().filter(lower::contains).toList();
    }

    private static List<String> markersIn(Path folder) throws IOException {
        return markersIn(Disclosed.files(folder));
    }
}
