package org.socialmap.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialmap.ImportOperations;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.Role;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;

/** An import changes only what its actor may change, whatever its source is called and contains. */
class ImportRightsTest {
    private static final String HOUSE = "11111111-1111-4111-8111-111111111111";
    private static final String HALL = "11111111-1111-4111-8111-111111111112";
    private static final String BED = "11111111-1111-4111-8111-111111111113";
    private static final String ROOM = "11111111-1111-4111-8111-111111111114";
    private static final String QUAY = "22222222-2222-4222-8222-222222222221";
    private static final String SOUP = "22222222-2222-4222-8222-222222222223";

    private static final String AT_THE_HALL =
            ", \"service_at_locations\": [{\"id\": \"22222222-2222-4222-8222-222222222225\"," + " \"location_id\": \""
                    + HALL + "\"}]";
    private static final String HOUSE_WITH_A_BED =
            """
            {"id": "%s", "name": "Bed", "status": "active",
             "organization": {"id": "%s", "name": "Het Pand", "description": "x"},
             "units": [{"id": "%s", "kind": "bed", "name": "bed"}],
             "service_at_locations": [{"id": "11111111-1111-4111-8111-111111111115",
                                       "location": {"id": "%s", "name": "Zaal", "location_type": "physical"}}]}
            """.formatted(BED, HOUSE, ROOM, HALL).replace("\n", " ") + "\n";

    private final SocialMap map = SocialMap.inMemory(Imports.WORDS);

    private final Actor otherProvider = provider(QUAY);

    @AfterEach
    void close() {
        map.close();
    }

    private static Actor provider(String organization) {
        return Actor.of("a key", Role.PROVIDER, UUID.fromString(organization));
    }

    private static String soup(String more) {
        return "{\"id\": \"" + SOUP + "\", \"name\": \"Soep\", \"status\": \"active\", \"organization\": {\"id\": \""
                + QUAY + "\", \"name\": \"De Kade\", \"description\": \"x\"}" + more + "}\n";
    }

    private ImportReport run(Actor actor, String lines) {
        ImportOptions options =
                new ImportOptions("kaart", Optional.empty(), false, Optional.of(false), Optional.empty(), Set.of());
        try {
            ImportReport report = map.imports(actor).run(Imports.text("services.ndjson", lines), options);
            Imports.requireThatTotalsAddUp(report);
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<CatalogRecord> records() {
        return Set.copyOf(map.dataSet().catalog().records());
    }

    private static String marked(String lines, String before) {
        return lines.replace("\"" + before + "\"", "\"private\": true, \"" + before + "\"");
    }

    private static ImportNotice refused(int row) {
        return new ImportNotice(NoticeCode.KEPT_BY_ANOTHER, "services.ndjson", row, "");
    }

    private Optional<CatalogRecord> find(RecordKind kind, String id) {
        return map.dataSet().catalog().find(new Reference(kind, UUID.fromString(id)));
    }

    private Service soup() {
        return (Service) find(RecordKind.SERVICE, SOUP).orElseThrow();
    }

    @Test
    void deletesNothingForMarkFromAnotherProvider() {
        run(Actor.EMBEDDER, HOUSE_WITH_A_BED);
        Set<CatalogRecord> before = records();
        assertThat(before).hasSize(4);

        for (String lines : List.of(marked(HOUSE_WITH_A_BED, "status"), marked(HOUSE_WITH_A_BED, "description"))) {
            ImportReport report = run(otherProvider, lines);
            assertThat(records().equals(before)).as("unchanged records").isTrue();
            assertThat(report.effects()).isEmpty();
            assertThat(report.notices()).contains(refused(1));
        }
    }

    @Test
    void deletesAllForMarkFromOwnProvider() {
        run(provider(HOUSE), HOUSE_WITH_A_BED);
        ImportReport service = run(provider(HOUSE), marked(HOUSE_WITH_A_BED, "status"));
        assertThat(service.effects())
                .as("the service, its unit, and its location, which nothing else uses")
                .isEqualTo(Map.of(ImportEffect.REMOVED, 3L));
        run(provider(HOUSE), HOUSE_WITH_A_BED);

        ImportReport all = run(provider(HOUSE), marked(HOUSE_WITH_A_BED, "description"));
        assertThat(all.effects()).isEqualTo(Map.of(ImportEffect.REMOVED, 4L));
        assertThat(all.noticeCounts()).containsOnlyKeys(NoticeCode.PRIVATE);
        assertThat(records()).isEmpty();
    }

    /**
     * Records that others use stay, and a notice reports them. Before, the deletion failed as a whole without a
     * notice.
     */
    @Test
    void keepsRecordsThatOthersUse() {
        run(Actor.EMBEDDER, HOUSE_WITH_A_BED + soup(AT_THE_HALL));

        ImportReport report = run(provider(HOUSE), marked(HOUSE_WITH_A_BED, "description"));
        assertThat(report.effects()).isEqualTo(Map.of(ImportEffect.REMOVED, 2L));
        assertThat(report.notices()).contains(refused(1));
        assertThat(find(RecordKind.SERVICE, BED)).isEmpty();
        assertThat(find(RecordKind.UNIT, ROOM)).isEmpty();
        assertThat(find(RecordKind.LOCATION, HALL)).isPresent();
        assertThat(find(RecordKind.SERVICE, SOUP)).isPresent();
    }

    /**
     * The same holds for a folder that is not open as a map, where nothing else would prevent the deletion of the
     * location.
     */
    @Test
    void keepsRecordsThatOthersUseInClosedFolder() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "rights");
        for (String lines : List.of(
                HOUSE_WITH_A_BED + soup(AT_THE_HALL), marked(HOUSE_WITH_A_BED, "description") + soup(AT_THE_HALL))) {
            ImportOperations.importInto(
                    folder,
                    Imports.WORDS,
                    Imports.text("services.ndjson", lines),
                    ImportOptions.of("kaart"),
                    notice -> {},
                    progress -> {});
        }
        try (SocialMap opened = SocialMap.builder(Imports.WORDS).folder(folder).open()) {
            assertThat(opened.dataSet().catalog().services())
                    .extracting(Service::id)
                    .containsExactly(UUID.fromString(SOUP));
            assertThat(opened.dataSet().catalog().locations()).hasSize(1);
        }
    }

    @Test
    void letsProviderAddServiceWithUnits() {
        ImportReport report = run(provider(HOUSE), HOUSE_WITH_A_BED);
        assertThat(report.effects()).isEqualTo(Map.of(ImportEffect.NEW, 4L));
        assertThat(report.noticeCounts()).isEmpty();
    }

    /**
     * A reference to a location prevents its organization from deleting it, so an editor must allow the reference.
     */
    @Test
    void refusesReferenceToRecordOfAnotherProvider() {
        run(Actor.EMBEDDER, HOUSE_WITH_A_BED);

        ImportReport refused = run(otherProvider, soup(AT_THE_HALL));
        assertThat(refused.notices()).contains(refused(1));
        assertThat(find(RecordKind.SERVICE, SOUP)).isEmpty();

        run(Actor.EMBEDDER, soup(AT_THE_HALL));
        run(otherProvider, soup(AT_THE_HALL).replace("Soep", "Brood"));
        assertThat(soup().name().byLanguage())
                .as("a reference that an editor added stays")
                .containsValue("Brood");
    }
}
