package org.socialmap.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.SocialMap;
import org.socialmap.access.Audience;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Offer;
import org.socialmap.exchange.hsds.HsdsSource;
import org.socialmap.exchange.hsds.HsdsWriter;

/** Imports the official examples of HSDS 3.1 and exports them again: every value is exported unchanged. */
class OfficialExamplesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "hsds-3.1", "examples");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"service_full", "organization_full", "service_at_location_full"})
    void preservesWholeRecord(String name) throws IOException {
        try (SocialMap map = SocialMap.inMemory(Imports.WORDS)) {
            Path file = FOLDER.resolve(name + ".json");
            ImportReport report = Imports.run(map, ImportSource.of(file), ImportOptions.of("official"));

            assertThat(report.total().setAside()).isZero();
            assertContained("", written(map, JSON.readTree(file.toFile())), JSON.readTree(file.toFile()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"service_list", "organization_list", "service_at_location_list"})
    void preservesEachRecordOfPage(String name) throws IOException {
        try (SocialMap map = SocialMap.inMemory(Imports.WORDS)) {
            Path file = FOLDER.resolve(name + ".json");
            Imports.run(map, ImportSource.of(file), ImportOptions.of("official"));

            for (JsonNode record : JSON.readTree(file.toFile()).get("contents")) {
                assertContained("", written(map, record), record);
            }
        }
    }

    /**
     * A location without an organization and a term without a use are not stored; they are imported with the records
     * that have them.
     */
    @Test
    void preservesNestedRecords() throws IOException {
        JsonNode place = JSON.readTree(FOLDER.resolve("location.json").toFile());
        JsonNode term = JSON.readTree(FOLDER.resolve("taxonomy_term.json").toFile());
        ObjectNode service = (ObjectNode) JSON.readTree("{\"id\": \"" + UUID.randomUUID()
                + "\", \"name\": \"x\", \"status\": \"active\", \"organization\": {\"id\": \"" + UUID.randomUUID()
                + "\", \"name\": \"y\", \"description\": \"z\"}}");
        ((ObjectNode) service.get("organization")).putArray("locations").add(place);
        service.putArray("attributes")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("link_entity", "service")
                .set("taxonomy_term", term);
        try (SocialMap map = SocialMap.inMemory(Imports.WORDS)) {
            ImportReport report =
                    Imports.run(map, Imports.text("services.ndjson", service.toString()), ImportOptions.of("official"));

            assertThat(report.total().setAside()).isZero();
            assertContained("", written(map, service), service);
        }
    }

    /** Returns an example as the map writes it, whatever its kind. */
    private static JsonNode written(SocialMap map, JsonNode example) {
        HsdsWriter writer = HsdsWriter.lossless(
                new HsdsSource(
                        map.dataSet().with(map.catalog(Audience.PUBLIC)),
                        map::changedAt,
                        map.directory(Audience.PUBLIC)::availability),
                Locale.forLanguageTag("nl"));
        Catalog catalog = map.catalog(Audience.PUBLIC);
        UUID id = UUID.fromString(example.get("id").textValue());
        if (example.has("service")) {
            Offer offer = catalog.findOffer(id).orElseThrow();
            return writer.full(offer);
        }
        return catalog.findService(id)
                .map(writer::full)
                .orElseGet(() -> writer.full(catalog.findOrganization(id).orElseThrow(), true));
    }

    private static void assertContained(String pointer, JsonNode larger, JsonNode smaller) {
        if (smaller.isObject()) {
            for (Map.Entry<String, JsonNode> member : smaller.properties()) {
                assertContained(pointer + "/" + member.getKey(), larger.path(member.getKey()), member.getValue());
            }
        } else if (smaller.isArray()) {
            assertThat(larger).as(pointer).hasSameSizeAs(smaller);
            for (int i = 0; i < smaller.size(); i++) {
                assertContained(pointer + "/" + i, larger.path(i), smaller.get(i));
            }
        } else if (smaller.isNumber()) {
            assertThat(larger.isNumber()).as(pointer).isTrue();
            assertThat(larger.decimalValue()).as(pointer).isEqualByComparingTo(smaller.decimalValue());
        } else {
            assertThat(larger).as(pointer).isEqualTo(smaller);
        }
    }

    /** One JSON file with tables by name is read as the same directory as the tables themselves. */
    @Test
    void readsTablesInOneFile() throws IOException {
        try (SocialMap tables = SocialMap.inMemory(Imports.WORDS);
                SocialMap file = SocialMap.inMemory(Imports.WORDS)) {
            Imports.run(tables, ImportSource.of(FOLDER.resolve("csv")), ImportOptions.of("official"));
            Imports.run(file, ImportSource.of(FOLDER.resolve("tabular.json")), ImportOptions.of("official"));

            JsonNode service = JSON.readTree(FOLDER.resolve("service_full.json").toFile());
            assertThat(written(file, service).get("name"))
                    .isEqualTo(written(tables, service).get("name"));
            assertThat(file.dataSet().catalog().records())
                    .hasSameSizeAs(tables.dataSet().catalog().records());
        }
    }

    /**
     * The notices are those for the dangling references that ORIGIN.md beside the examples lists, and for the records
     * that are unattached because of them.
     */
    @Test
    void reportsDanglingReferencesOfTables() {
        try (SocialMap map = SocialMap.inMemory(Imports.WORDS)) {
            ImportReport report =
                    Imports.run(map, ImportSource.of(FOLDER.resolve("csv")), ImportOptions.of("official"));

            assertThat(report.notices())
                    .extracting(ImportNotice::toString)
                    .containsExactlyInAnyOrder(
                            "locations.csv:2 organization_id: dangling",
                            "contacts.csv:2 organization_id: dangling",
                            "contacts.csv:2 service_at_location_id: dangling",
                            "taxonomy_terms.csv:2 taxonomy_id: dangling",
                            "service_areas.csv:2 service_at_location_id: dangling",
                            "service_capacity.csv:2 service_id: dangling",
                            "service_capacity.csv:2 unit_id: dangling",
                            "locations.csv:2 latitude: out-of-range",
                            "attributes.csv:2: unattached",
                            "meta_table_descriptions.csv:2: unattached",
                            "metadata.csv:2: unattached",
                            "service_capacity.csv:2: unattached",
                            "taxonomies.csv:2: unattached",
                            "taxonomy_terms.csv:2: unattached",
                            "units.csv:2: unattached",
                            "url.csv:2: unattached");
            assertThat(report.total()).isEqualTo(new ImportTotals(24, 16, 0, 8));
            assertThat(map.catalog(Audience.PUBLIC).services())
                    .singleElement()
                    .satisfies(service -> assertThat(service.detail().phones())
                            .extracting(phone -> phone.number())
                            .containsExactly("\"+44 1234 234567\""));
        }
    }
}
