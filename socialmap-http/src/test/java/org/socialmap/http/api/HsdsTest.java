package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request.Method;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.catalog.Catalog;
import org.socialmap.exchange.DataSetReading;
import org.socialmap.http.ApiDescription;
import org.socialmap.http.DataSetCopy;
import org.socialmap.http.TestServer;
import org.socialmap.http.cli.DataSetFinder;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportSource;

/** What any Open Referral client expects. */
class HsdsTest {
    private static final String FULL = "00000000-0000-0000-0000-0000000000a3";
    private static TestServer server;
    private static ApiDescription description;

    @BeforeAll
    static void start() {
        server = new TestServer("/records/full.json");
        description = new ApiDescription(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "services, service",
        "service_at_locations, service_at_location",
        "organizations, organization",
        "taxonomies, taxonomy",
        "taxonomy_terms, taxonomy_term"
    })
    void everyRecordIsValidAndHasOnlyDeclaredFields(String list, String schema) {
        HsdsSchemas plain = HsdsSchemas.plain();
        HsdsSchemas closed = HsdsSchemas.closedWithProfile(server);
        List<JsonNode> records = new ArrayList<>(everything("/api/" + list + "?locale=en"));
        if (!list.startsWith("taxonom")) {
            records.addAll(everything("/api/" + list + "?locale=en&full=true"));
        }
        for (JsonNode item : List.copyOf(records)) {
            records.add(ok("/api/" + list + "/" + item.get("id").textValue() + "?locale=nl"));
        }
        for (JsonNode record : records) {
            assertThat(plain.faults(schema, record)).as(record.toString()).isEmpty();
            assertThat(closed.faults(schema, record)).as(record.toString()).isEmpty();
        }
    }

    /** It has units with reported capacity. */
    @Test
    void exampleCityIsValidWithItsBeds() {
        DataSetReading city = DataSetFinder.read("../datasets/example-city");
        SocialMap map = SocialMap.inMemory(city.orThrow());
        city.samples().forEach(map.capacity(Actor.EMBEDDER)::report);
        try (TestServer other = new TestServer(map)) {
            HsdsSchemas closed = HsdsSchemas.closedWithProfile(other);
            int capacities = 0;
            for (String line : other.get("/api/export?locale=en").body().lines().toList()) {
                JsonNode service = TestServer.json(line);
                capacities += service.path("capacities").size();
                assertThat(HsdsSchemas.plain().faults("service", service))
                        .as(line)
                        .isEmpty();
                assertThat(closed.faults("service", service)).as(line).isEmpty();
            }
            assertThat(capacities).isPositive();
            for (JsonNode organization : TestServer.json(other.get("/api/export?format=json&locale=es"))
                    .get("contents")) {
                assertThat(HsdsSchemas.plain().faults("organization", organization))
                        .as(organization.toString())
                        .isEmpty();
                assertThat(closed.faults("organization", organization))
                        .as(organization.toString())
                        .isEmpty();
            }
        }
    }

    /** Imported dirty data is exported clean. */
    @Test
    void importedRecordsAreValid() throws IOException {
        Path corpus = Path.of("..", "socialmap-core", "src", "test", "resources", "dirty");
        SocialMap map = SocialMap.inMemory(DataSetCopy.utrecht().with(Catalog.EMPTY));
        try (TestServer other = new TestServer(map);
                Stream<Path> folders = Files.list(corpus)) {
            for (Path folder : folders.toList()) {
                map.imports(Actor.EMBEDDER)
                        .run(
                                ImportSource.of(folder.resolve("source")),
                                ImportOptions.of(folder.getFileName().toString()));
            }
            HsdsSchemas closed = HsdsSchemas.closedWithProfile(other);
            List<String> faults = new ArrayList<>();
            List<String> lines = other.get("/api/services?format=ndjson&full=true")
                    .body()
                    .lines()
                    .toList();
            assertThat(lines).hasSizeGreaterThan(50);
            for (String line : lines) {
                JsonNode service = TestServer.json(line);
                HsdsSchemas.plain().faults("service", service).forEach(fault -> faults.add("" + fault));
                closed.faults("service", service).forEach(fault -> faults.add("" + fault));
            }
            assertThat(faults).isEmpty();
        }
    }

    /** The check above can fail. */
    @Test
    void detectsAnInvalidRecord() {
        HsdsSchemas closed = HsdsSchemas.closedWithProfile(server);
        JsonNode service = ok("/api/services/" + FULL);
        assertThat(closed.faults("service", ((ObjectNode) service.deepCopy()).put("beds", 3)))
                .isNotEmpty();
        assertThat(closed.faults("service", ((ObjectNode) service.deepCopy()).put("status", "open")))
                .isNotEmpty();
    }

    @Test
    void reportsItsHsdsVersion() {
        JsonNode about = ok("/api");

        assertThat(about.get("version").textValue()).isEqualTo("3.1.3");
        JsonNode profile = TestServer.json(server.get(path(about.get("profile"))));
        assertThat(profile.get("schemas")).isNotEmpty();
        for (JsonNode schema : profile.get("schemas")) {
            HttpResponse<String> patch = server.get("/api/profile/" + schema.textValue());
            assertThat(patch.statusCode()).isEqualTo(200);
            assertThat(TestServer.json(patch).get("properties")).isNotEmpty();
        }
        assertThat(server.get(path(about.get("openapi_url"))).statusCode()).isEqualTo(200);
        assertThat(server.get("/api/profile/secret.json").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesHaveTheRequestedSizeAndContainEachRecordOnce() {
        JsonNode first = ok("/api/services?per_page=7");
        assertThat(first.get("size").intValue()).isEqualTo(7);
        assertThat(first.get("first_page").booleanValue()).isTrue();
        assertThat(first.has("fictional")).isFalse();
        int total = first.get("total_items").intValue();
        Set<String> byNumber = new HashSet<>();
        for (int page = 1; page <= first.get("total_pages").intValue(); page++) {
            ids(ok("/api/services?per_page=7&page=" + page)).forEach(byNumber::add);
        }
        List<String> byCursor = new ArrayList<>(ids(first));
        JsonNode page = first;
        while (page.has("next_cursor")) {
            page = ok(
                    "/api/services?per_page=7&cursor=" + page.get("next_cursor").textValue());
            byCursor.addAll(ids(page));
        }

        assertThat(page.get("last_page").booleanValue()).isTrue();
        assertThat(byNumber).hasSize(total);
        assertThat(byCursor).hasSize(total).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(byNumber);
        JsonNode beyond = ok("/api/services?page=1000");
        assertThat(beyond.get("empty").booleanValue()).isTrue();
        assertThat(beyond.get("contents")).isEmpty();
    }

    @Test
    void combinesAllParameters() {
        JsonNode terms = ok("/api/taxonomy_terms?search=shelter.night");
        String night = ids(terms).getFirst();
        Set<String> byTerm = new HashSet<>(ids(ok("/api/services?taxonomy_term_id=" + night)));
        assertThat(byTerm)
                .contains(FULL)
                .hasSizeLessThan(ok("/api/services").get("total_items").intValue());
        JsonNode one = ok("/api/services/" + FULL);
        String organization = one.get("organization_id").textValue();
        assertThat(ids(ok("/api/services?taxonomy_term_id=" + night + "&organization_id=" + organization)))
                .contains(FULL)
                .isSubsetOf(byTerm);
        assertThat(ids(ok("/api/services?taxonomy_term_id=" + organization))).isEmpty();
        assertThat(ids(ok("/api/services?taxonomy_id=" + organization))).isEmpty();
        assertThat(ids(ok("/api/services?search=sekswerkers"))).isNotEmpty();
        assertThat(ids(ok("/api/services?search=xqzzy"))).isEmpty();
        assertThat(ids(ok("/api/organizations?search=belle"))).hasSize(1);
        String modified = one.get("last_modified").textValue();
        assertThat(ids(ok("/api/services?minimal=true&modified_after=" + modified)))
                .contains(FULL);
        assertThat(ids(ok("/api/services?modified_after=2999-01-01"))).isEmpty();
        assertThat(ids(ok("/api/service_at_locations?postcode=9999XX&proximity=1000")))
                .isEmpty();
        String postcode = one.at("/service_at_locations/0/location/addresses/0/postal_code")
                .textValue();
        assertThat(ids(ok("/api/service_at_locations?proximity=10&postcode=" + postcode.replace(" ", ""))))
                .isNotEmpty();
        assertThat(ids(ok("/api/service_at_locations?postcode=" + postcode.replace(" ", ""))))
                .isNotEmpty();
        assertThat(ids(ok("/api/taxonomies?search=UTRECHT"))).hasSize(1);
        assertThat(ids(ok("/api/taxonomies?search=elsewhere"))).isEmpty();
        assertThat(ids(ok("/api/taxonomy_terms?top_only=true")))
                .hasSizeLessThan(ok("/api/taxonomy_terms").get("total_items").intValue());
    }

    @Test
    void minimalReturnsIdsAndDates() {
        for (JsonNode item : everything("/api/services?minimal=true")) {
            assertThat(item.fieldNames()).toIterable().containsExactly("id", "last_modified");
        }
    }

    @Test
    void postReturnsTheSameAsGet() {
        HttpResponse<String> asked = server.post(
                "/api/services", "{\"search\": \"sekswerkers\", \"per_page\": 3}".getBytes(StandardCharsets.UTF_8));

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(TestServer.json(asked)).isEqualTo(ok("/api/services?search=sekswerkers&per_page=3"));
        assertThat(asked.headers().firstValue("Cache-Control")).hasValue("no-store");
        HttpResponse<String> spanish =
                server.post("/api/services", "{\"per_page\": 3, \"locale\": \"es\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(TestServer.json(spanish)).isEqualTo(ok("/api/services?per_page=3&locale=es"));
    }

    @Test
    void unchangedPagesAreNotSentAgain() {
        HttpResponse<String> first = server.get("/api/services");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = server.send(server.request("/api/services")
                .header("If-None-Match", "\"other\", " + tag)
                .GET());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(server.send(server.request("/api/services?per_page=2")
                                .header("If-None-Match", tag)
                                .GET())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv"})
    void unchangedStreamsAreNotSentAgain(String format) {
        String path = "/api/services?format=" + format;
        String tag = server.get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(tag).startsWith("W/");
        assertThat(server.send(server.request(path).header("If-None-Match", tag).GET())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void ndjsonAndCsvContainEverything() throws Exception {
        int total = ok("/api/services").get("total_items").intValue();
        assertThat(server.get("/api/services?format=ndjson&per_page=2&page=2")
                        .body()
                        .lines())
                .hasSize(2);
        HttpResponse<String> lines = server.get("/api/services?format=ndjson&full=true");
        assertThat(lines.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(lines.body().lines()).hasSize(total).allMatch(line -> line.startsWith("{") && line.endsWith("}"));

        HttpResponse<String> table = server.get("/api/services?format=csv&locale=en");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(table.body())) {
            List<NamedCsvRecord> rows = reader.stream().toList();
            assertThat(rows).hasSize(total);
            NamedCsvRecord full = rows.stream()
                    .filter(row -> row.getField("id").equals(FULL))
                    .findFirst()
                    .orElseThrow();
            assertThat(full.getField("name")).isEqualTo("Everything");
            assertThat(full.getField("organization.name")).isEqualTo("Fictional House (test)");
        }
    }

    @Test
    void hiddenRecordsLeaveNoTrace() {
        for (String path : List.of("services", "organizations", "service_at_locations")) {
            for (String format : List.of("ndjson", "csv")) {
                String body = server.get("/api/" + path + "?full=true&format=" + format)
                        .body();
                assertThat(body).contains("Fictional House").doesNotContain("hidden-");
            }
        }
        assertThat(ids(ok("/api/services?search=xyzzy"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services?beds=3",
                "services?page=0",
                "services?page=x",
                "services?per_page=0",
                "services?per_page=-5",
                "services?minimal=true&full=true",
                "services?page=1&cursor=MC4wMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwYTMuMA",
                "services?format=xml",
                "services?full=yes",
                "services?organization_id=1",
                "services?organization_id=1-1-1-1-1",
                "services?locale=%21",
                "services?modified_after=yesterday",
                "services?cursor=%2B",
                "services?page=1&page=2",
                "services?postcode=3511",
                "service_at_locations?proximity=100",
                "service_at_locations?postcode=3511&proximity=far",
                "service_at_locations?postcode=3511&proximity=-1",
                "service_at_locations?postcode=3511&proximity=99999999",
                "organizations?minimal=true",
                "taxonomies?full=true",
                "services/" + FULL + "?full=true"
            })
    void rejectsInvalidParameters(String path) {
        HttpResponse<String> response = server.get("/api/" + path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(TestServer.json(response).at("/errors/0/pointer").textValue())
                .startsWith("?");
    }

    @Test
    void rejectsInvalidBodies() {
        for (String body : List.of(
                "{\"beds\": 1}",
                "{\"search\": [\"x\"]}",
                "{\"minimal\": true, \"full\": true}",
                "{\"proximity\": 5}",
                "{\"page\": 0}",
                "[]")) {
            HttpResponse<String> response = server.post("/api/services", body.getBytes(StandardCharsets.UTF_8));
            assertThat(response.statusCode()).as(body).isEqualTo(400);
            assertThat(TestServer.json(response).get("errors")).isNotEmpty();
        }
        assertThat(server.get("/api/services/" + FULL.replace('a', 'e')).statusCode())
                .isEqualTo(404);
    }

    private static List<JsonNode> everything(String path) {
        List<JsonNode> records = new ArrayList<>();
        JsonNode page = ok(path);
        page.get("contents").forEach(records::add);
        while (page.has("next_cursor")) {
            page = ok(path + "&cursor=" + page.get("next_cursor").textValue());
            page.get("contents").forEach(records::add);
        }
        return records;
    }

    private static List<String> ids(JsonNode page) {
        return stream(page).map(item -> item.get("id").textValue()).toList();
    }

    private static Stream<JsonNode> stream(JsonNode page) {
        return StreamSupport.stream(page.get("contents").spliterator(), false);
    }

    private static JsonNode ok(String path) {
        HttpResponse<String> response = server.get(path);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        description.check(path.replaceAll("\\?.*", ""), Method.GET, response);
        return TestServer.json(response);
    }

    private static String path(JsonNode url) {
        return URI.create(url.textValue()).getPath();
    }
}
