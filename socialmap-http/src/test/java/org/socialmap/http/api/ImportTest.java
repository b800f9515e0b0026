package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request.Method;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.catalog.Catalog;
import org.socialmap.http.ApiDescription;
import org.socialmap.http.DataSetCopy;
import org.socialmap.http.PausedUpload;
import org.socialmap.http.TestServer;

/** Importing directories over HTTP: who may, the outcome for each record, and the progress. */
class ImportTest {
    private static final String ADMIN = "the administrator of the test";
    private static final String LINES = """
            {"id": "s1", "name": "Soep", "status": "active", "eligibility_description": "Vanaf 18 jaar", "shoe_size": 43, "organization": {"id": "o1", "name": "Het Pand", "description": "x"}}
            {"id": "s2", "name": "Geheime kamer", "status": "active", "private": true, "organization_id": "o1"}
            no record
            """;

    private final TestServer server = server();
    private final ApiDescription description = new ApiDescription(server);

    private static TestServer server() {
        SocialMap map = SocialMap.inMemory(DataSetCopy.utrecht().with(Catalog.EMPTY));
        map.keys(Actor.EMBEDDER).setAdministratorKey(ADMIN);
        return new TestServer(map);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private HttpResponse<String> post(String query, String type, byte[] body, String key) {
        return server.send(server.request("/api/import" + query)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private JsonNode imported(String query, String type, byte[] body) {
        HttpResponse<String> response = post(query, type, body, ADMIN);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        description.check("/api/import", Method.POST, response);
        return TestServer.json(response);
    }

    private JsonNode lines(String query) {
        return imported(query, "application/x-ndjson", LINES.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void importsOrReportsEachRecord() {
        JsonNode dry = lines("?source=directory&dry_run=true&locale=en");
        assertThat(dry.get("dry_run").booleanValue()).isTrue();
        assertThat(TestServer.json(server.get("/api/services"))
                        .get("total_items")
                        .intValue())
                .isZero();

        JsonNode report = lines("?source=directory&locale=en");
        assertThat(report.get("total"))
                .isEqualTo(TestServer.json("{\"read\":4,\"kept\":2,\"merged\":0,\"set_aside\":2}"));
        assertThat(report.get("notice_counts"))
                .isEqualTo(TestServer.json("{\"malformed\":1,\"private\":1,\"unknown-field\":1,\"incomplete\":1}"));
        assertThat(report.at("/notices/0"))
                .isEqualTo(TestServer.json("{\"code\":\"unknown-field\",\"file\":\"import.ndjson\",\"row\":1,"
                        + "\"field\":\"shoe_size\",\"text\":\"this field does not exist; skipped\"}"));
        assertThat(server.get("/api/services?search=soep").body())
                .contains("Soep")
                .doesNotContain("Geheim");
        assertThat(server.result("{\"text\": \"soep\"}")
                        .at("/options/0/service/name")
                        .textValue())
                .isEqualTo("Soep");
    }

    @Test
    void acceptsAProposedConditionByItsId() {
        JsonNode proposal = lines("?source=directory&dry_run=true&locale=en").at("/proposals/0");
        assertThat(proposal.get("text").textValue()).isEqualTo("18 years or older");
        lines("?source=directory");
        String young = "{\"text\": \"soep\", \"facts\": {\"age\": 16}}";
        assertThat(server.result(young).at("/totals/closed").intValue()).isZero();
        lines("?source=directory&accept=" + proposal.get("id").textValue());
        assertThat(server.result(young).at("/totals/closed").intValue()).isOne();
    }

    @Test
    void importsTablesAsArchiveOrSingly() throws IOException {
        byte[] zip = zip(Map.of(
                "organizations.csv", "id,name,description\no1,Het Pand,x\n",
                "services.csv", "id,organization_id,name,status\ns1,o1,Soep,active\n"));
        assertThat(imported("?source=tables", "application/zip", zip)
                        .at("/total/kept")
                        .intValue())
                .isEqualTo(2);

        String more = "id,organization_id,name,status\ns2,o1,Bed,active\n";
        JsonNode one = imported(
                "?source=tables&whole=false&file=services.csv", "text/csv", more.getBytes(StandardCharsets.UTF_8));
        assertThat(one.at("/total/kept").intValue()).isOne();
        assertThat(one.get("vanished").intValue()).isZero();
    }

    @Test
    void rejectsUnreadableSources() throws IOException {
        byte[] none = {};
        assertThat(post("", "application/json", none, ADMIN).body()).contains("?source");
        assertThat(post("?source=%0A", "application/json", none, ADMIN).body()).contains("?source");
        assertThat(post("?source=x&dry_run=perhaps", "application/json", none, ADMIN)
                        .body())
                .contains("?dry_run");
        assertThat(post("?source=x&language=Dutch", "application/json", none, ADMIN)
                        .body())
                .contains("?language");
        assertThat(post("?source=x&colour=red", "application/json", none, ADMIN).body())
                .contains("?colour");
        assertThat(post("?source=x", "image/png", none, ADMIN).statusCode()).isEqualTo(415);
        byte[] mapping = zip(Map.of("mapping.json", "{\"files\": [{\"kind\": \"secret\"}]}"));
        HttpResponse<String> refused = post("?source=x", "application/zip", mapping, ADMIN);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("mapping.json/files/0/kind").doesNotContain("secret");
        description.check("/api/import", Method.POST, refused);
    }

    @Test
    void onlyEditorsMayImport() {
        String professional = key("professional");
        byte[] body = LINES.getBytes(StandardCharsets.UTF_8);
        assertThat(post("?source=x", "application/x-ndjson", body, professional).statusCode())
                .isEqualTo(403);
        assertThat(post("?source=x", "application/x-ndjson", body, "nobody's").statusCode())
                .isEqualTo(401);
        assertThat(server.post("/api/import?source=x", body).statusCode()).isEqualTo(401);
        assertThat(server.get("/api/imports").statusCode()).isEqualTo(401);
    }

    private String key(String role) {
        return TestServer.json(server.send(server.request("/api/keys")
                        .header("Authorization", "Bearer " + ADMIN)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"role\": \"" + role
                                + "\", \"organization_id\": \"86ecf819-5de7-5e79-bb45-8249e4bbdd8a\","
                                + " \"label\": \"x\"}"))))
                .get("key")
                .textValue();
    }

    /**
     * While a body arrives, its key cannot start another upload, and no import runs; once it is complete, the
     * progress can be queried.
     */
    @Test
    void progressCanBeQueriedDuringAnImport() throws Exception {
        byte[] body = IntStream.range(0, 1_000)
                .mapToObj(i -> "{\"id\": \"s" + i + "\", \"name\": \"Soep\", \"status\": \"active\"}\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        try (Socket slow = PausedUpload.begin(
                server.port(), "/api/import?source=slow", ADMIN, "application/x-ndjson", body.length)) {
            HttpResponse<String> second =
                    post("?source=other", "application/x-ndjson", LINES.getBytes(StandardCharsets.UTF_8), ADMIN);
            assertThat(second.statusCode()).isEqualTo(409);
            description.check("/api/import", Method.POST, second);
            assertThat(runs().toString()).doesNotContain("\"slow\"");

            slow.getOutputStream().write(body);
            String answer = PausedUpload.response(slow);
            JsonNode report = TestServer.json(answer.substring(answer.indexOf("\r\n\r\n")));
            assertThat(report.at("/totals/service/kept").intValue()).isEqualTo(1_000);
        }
        assertThat(runs().at("/imports/0/source").textValue()).isEqualTo("slow");
        assertThat(runs().at("/imports/0/state").textValue()).isEqualTo("done");
        assertThat(runs().at("/imports/0/read").intValue()).isEqualTo(1_000);
    }

    private JsonNode runs() {
        HttpResponse<String> response = server.send(server.request("/api/imports")
                .header("Authorization", "Bearer " + ADMIN)
                .GET());
        description.check("/api/imports", Method.GET, response);
        return TestServer.json(response);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
