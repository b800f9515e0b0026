package org.socialmap.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialmap.ImportOperations;
import org.socialmap.SocialMap;
import org.socialmap.record.Address;
import org.socialmap.record.Location;
import org.socialmap.record.Place;

/**
 * Imports a flat table whose columns mark addresses, numbers and contacts as private: marked values are removed, and
 * every value of a public row is imported unchanged.
 */
class PrivateTableTest {
    private static final Path TABLE = Path.of("src", "test", "resources", "private-table");

    @TempDir
    private Path folder;

    @Test
    void removesMarkedValuesAndNothingElse() throws IOException {
        List<ImportNotice> notices = new ArrayList<>();
        ImportReport report = ImportOperations.importInto(
                folder, Imports.WORDS, ImportSource.of(TABLE), ImportOptions.of("cells"), notices::add, progress -> {});
        Imports.requireThatTotalsAddUp(report);

        assertThat(notices)
                .extracting(ImportNotice::toString)
                .contains(
                        "places.csv:2 addresses: private",
                        "places.csv:4 phone: private",
                        "places.csv:4 contact: private");
        try (SocialMap map = SocialMap.builder(Imports.WORDS).folder(folder).open()) {
            String all = Disclosed.by(map, List.of("help", "kitchen", "elm street", "kim secret", "555-0199"));
            assertThat(List.of("Elm", "Oak Street", "555-0199", "Kim Secret", "Cross street"))
                    .noneMatch(all::contains);
            assertThat(all)
                    .contains("Pat Example", "Sam Example", "555-0101", "555-0102", "7 High Street", "94104", "Tram 1");
            assertThat(place(map, "Soup Kitchen")).isInstanceOfSatisfying(Place.Public.class, open -> {
                assertThat(open.address().street()).isEqualTo("9 Main Street");
                assertThat(open.address().postalCode()).isEqualTo("94103");
            });
            assertThat(place(map, "Safe House"))
                    .isEqualTo(new Place.Public(new Address("", "Gotham", "", "", ""), Optional.empty()));
            assertThat(all).contains("\"transportation\":\"Not necessary for service\"");
        }
        assertThat(notices.toString() + report).doesNotContain("Elm", "Oak", "0199", "Kim");
        assertThat(Disclosed.files(folder))
                .doesNotContain("Elm Street", "elm street", "Oak Street", "555-0199", "Kim Secret");
    }

    private static Place place(SocialMap map, String service) {
        return map.dataSet().catalog().offers().stream()
                .filter(offer -> offer.service().name().byLanguage().containsValue(service))
                .flatMap(offer -> offer.location().stream())
                .map(Location::place)
                .findFirst()
                .orElseThrow();
    }
}
