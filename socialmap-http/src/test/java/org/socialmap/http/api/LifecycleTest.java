package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialmap.http.ApiDescription;
import org.socialmap.http.ManualClock;
import org.socialmap.http.TestServer;

/** The life of keys, beds, holds and records over HTTP; every response is validated against the API description. */
class LifecycleTest {
    private static final String ADMIN = "an administrator's key of some length";
    private static final String SHELTER = "a0000000-0000-4000-8000-000000000001";
    private static final String SERVICE = "a0000000-0000-4000-8000-000000000010";
    private static final String ROOM = "a0000000-0000-4000-8000-000000000011";
    private static final String BED = "a0000000-0000-4000-8000-000000000012";
    private static final String HIDDEN_ROOM = "a0000000-0000-4000-8000-000000000021";
    private static final String OTHER = "b0000000-0000-4000-8000-000000000001";

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-23T22:00:00Z"));
    private TestServer server;
    private ApiDescription description;
    private String provider;
    private String stranger;
    private String professional;

    @BeforeEach
    void start() {
        server = new TestServer("/records/shelter.json", clock, ADMIN);
        description = new ApiDescription(server);
        provider = key("provider", SHELTER);
        stranger = key("provider", OTHER);
        professional = key("professional", OTHER);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void bedIsReportedMatchedHeldAndReleased() {
        assertThat(room(woman()).get("capacity").get("freshness").textValue()).isEqualTo("unknown");
        JsonNode report = ok(send(provider, "PUT", "/api/units/" + ROOM + "/capacity", report(3, 1)));

        JsonNode free = woman("\"min_revision\": " + report.get("revision") + ",");
        assertThat(room(free).get("capacity").get("available").intValue()).isEqualTo(1);
        assertThat(shelter(free).get("score").get("parts").get("capacity").decimalValue())
                .isEqualByComparingTo("0.6");
        assertThat(texts(shelter(free).get("reasons"))).contains("1 place free, reported just now");

        HttpResponse<String> held = hold(professional, ROOM, "one");
        assertThat(held.statusCode()).isEqualTo(201);
        JsonNode hold = TestServer.json(held);
        assertThat(hold.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("code", "unit_id", "places", "state", "expires_at");
        assertThat(hold(professional, ROOM, "one").body())
                .as("repeated request")
                .isEqualTo(held.body());
        assertRejected(409, "no-room", hold(stranger, ROOM, "two"));
        assertRejected(422, "key-reused", hold(professional, BED, "one"));
        assertThat(room(woman()).get("capacity").get("available").intValue()).isZero();
        assertThat(texts(shelter(woman()).get("reasons"))).anyMatch(text -> text.contains("reserved until"));
        assertThat(options(woman("\"required\": [\"capacity\"],")))
                .as("certainly full")
                .isZero();

        clock.move(Duration.ofMinutes(91));
        String code = hold.get("code").textValue();
        assertThat(room(woman()).get("capacity").get("available").intValue())
                .as("expired")
                .isOne();
        assertRejected(409, "hold-expired", send(professional, "POST", "/api/holds/" + code + "/confirm", ""));
        assertThat(ok(send(provider, "GET", "/api/holds/" + code, ""))
                        .get("state")
                        .textValue())
                .isEqualTo("expired");
    }

    @Test
    void confirmedHoldCountsUntilTheNextReport() {
        ok(send(provider, "PUT", "/api/units/" + ROOM + "/capacity", report(3, 2)));
        String code =
                TestServer.json(hold(professional, ROOM, "one")).get("code").textValue();

        ok(send(provider, "POST", "/api/holds/" + code.toLowerCase(java.util.Locale.ROOT) + "/confirm", ""));
        clock.move(Duration.ofMinutes(100));
        assertThat(available()).isOne();
        ok(send(provider, "POST", "/api/units/" + ROOM + "/capacity/confirm", ""));
        assertThat(available()).as("still correct").isOne();
        assertThat(ok(send(professional, "DELETE", "/api/holds/" + code, ""))
                        .get("state")
                        .textValue())
                .isEqualTo("released");
        assertThat(available())
                .as("the report already counted the occupied bed")
                .isOne();
        assertRejected(409, "hold-released", send(professional, "POST", "/api/holds/" + code + "/confirm", ""));
    }

    @Test
    void capacityIsThatOfTheUnitsThatFit() {
        ok(send(provider, "PUT", "/api/units/" + BED + "/capacity", report(10, 5)));

        JsonNode alone = match("\"facts\": {\"age\": 30, \"gender\": \"woman\", \"group_living\": false},");
        assertThat(shelter(alone).get("standing").textValue()).isEqualTo("fits");
        assertThat(shelter(alone).get("score").get("parts").has("capacity"))
                .as("the free beds are not for women")
                .isFalse();
        JsonNode man = match("\"facts\": {\"age\": 30, \"gender\": \"man\", \"group_living\": false},");
        assertThat(shelter(man)).as("no unit fits him").isNull();
        assertThat(man.get("near_misses").toString()).contains("Night shelter (fictional)");
        JsonNode together = match("\"facts\": {\"age\": 30, \"gender\": \"man\", \"group_living\": true},");
        assertThat(shelter(together).get("score").get("parts").has("capacity")).isTrue();
    }

    @Test
    void staleCapacityIsMarkedAndCountsAsUnknown() {
        ok(send(provider, "PUT", "/api/units/" + ROOM + "/capacity", report(3, 0)));
        assertThat(options(woman("\"required\": [\"capacity\"],"))).isZero();

        clock.move(Duration.ofHours(9));
        JsonNode stale = woman("\"required\": [\"capacity\"],");
        assertThat(shelter(stale).get("standing").textValue()).isEqualTo("ask");
        assertThat(texts(shelter(stale).get("reasons")))
                .contains("no places free, reported 9 hours ago: ask whether this is still correct");
        assertRejected(409, "stale-capacity", hold(professional, ROOM, "one"));
        JsonNode tomorrow = woman("\"at\": \"2026-11-25T10:00:00Z\",");
        assertThat(room(tomorrow).get("capacity").get("freshness").textValue()).isEqualTo("unknown");
    }

    @Test
    void changesAreRelativeAndCanBeUndone() {
        String path = "/api/units/" + ROOM + "/capacity";
        assertRejected(409, "nothing-reported", send(provider, "PATCH", path, "{\"available_change\": 1}"));
        ok(send(provider, "PUT", path, report(3, 1)));
        clock.move(Duration.ofMinutes(30));
        JsonNode taken = ok(send(provider, "PATCH", path, "{\"available_change\": -1, \"waitlist_change\": 2}"));
        assertThat(taken.get("capacity").get("available").intValue()).isZero();
        assertThat(taken.get("capacity").get("waitlist").intValue()).isEqualTo(2);
        assertThat(taken.get("capacity").get("status").textValue()).isEqualTo("waitlist");
        JsonNode seen = woman("\"min_revision\": " + taken.get("revision") + ",");
        assertThat(room(seen).get("capacity")).isEqualTo(taken.get("capacity"));
        assertRejected(409, "below-zero", send(provider, "PATCH", path, "{\"available_change\": -1}"));
        assertRejected(409, "above-maximum", send(provider, "PATCH", path, "{\"available_change\": 4}"));

        String undo = "{\"undo\": true, \"revision\": " + taken.get("revision") + "}";
        JsonNode undone = ok(send(provider, "PATCH", path, undo));
        assertThat(undone.get("capacity").get("available").intValue()).isOne();
        assertThat(undone.get("capacity").has("waitlist")).isFalse();
        assertThat(undone.get("capacity").get("updated").textValue())
                .as("as it was observed")
                .isEqualTo("2026-11-23T22:00:00Z");
        assertRejected(409, "superseded", send(provider, "PATCH", path, undo));
        clock.move(Duration.ofMinutes(10));
        assertRejected(
                409,
                "undo-too-late",
                send(provider, "PATCH", path, "{\"undo\": true, \"revision\": " + undone.get("revision") + "}"));
    }

    @Test
    void aClosedUnitIsShownWithTheTimeOfReopening() {
        String path = "/api/units/" + ROOM + "/capacity";
        ok(send(provider, "PUT", path, report(3, 2)));
        JsonNode closed = ok(send(provider, "PATCH", path, "{\"closed_until\": \"2026-11-26T08:00:00+01:00\"}"));
        assertThat(closed.get("capacity").get("closed_until").textValue()).isEqualTo("2026-11-26T07:00:00Z");
        assertThat(closed.get("capacity").get("available").intValue()).isZero();
        assertThat(shelter(woman()).get("vacancy").textValue()).isEqualTo("closed");
        assertThat(texts(shelter(woman()).get("reasons"))).contains("closed until Thursday 26 November 08:00");
        assertThat(options(woman("\"required\": [\"capacity\"],"))).isZero();
        assertThat(room(woman("\"at\": \"2026-11-25T10:00:00Z\","))
                        .get("capacity")
                        .has("closed_until"))
                .as("known for a moment days away")
                .isTrue();
        assertRejected(409, "unit-closed", hold(professional, ROOM, "one"));

        clock.move(Duration.ofHours(2));
        JsonNode open = ok(send(provider, "PATCH", path, "{\"reopen\": true}"));
        assertThat(open.get("capacity").has("closed_until")).isFalse();
        assertThat(shelter(woman()).get("vacancy").textValue()).isEqualTo("free_and_fits");
    }

    @Test
    void changesThatContradictThemselvesAreRefused() {
        String path = "/api/units/" + ROOM + "/capacity";
        ok(send(provider, "PUT", path, report(3, 2)));
        for (String body : List.of(
                "{}",
                "{\"reopen\": false}",
                "{\"available_change\": 1, \"reopen\": true}",
                "{\"undo\": true}",
                "{\"available_change\": 1.5}",
                "{\"available\": 1}",
                "{\"closed_until\": \"2026-11-22T08:00:00Z\"}",
                "{\"closed_until\": \"2036-11-22T08:00:00Z\"}")) {
            assertRejected(422, "unacceptable", send(provider, "PATCH", path, body));
        }
        assertThat(available()).isEqualTo(2);
    }

    @Test
    void rolesLimitWhatAKeyMayDo() {
        assertRejected(401, "unauthorized", send("", "PUT", "/api/units/" + ROOM + "/capacity", report(3, 1)));
        assertRejected(401, "unauthorized", send("smk_no", "GET", "/api/units", ""));
        for (String other : List.of(stranger, professional)) {
            assertRejected(403, "forbidden", send(other, "PUT", "/api/units/" + ROOM + "/capacity", report(3, 1)));
            assertRejected(403, "forbidden", send(other, "POST", "/api/units/" + ROOM + "/capacity/confirm", ""));
            assertRejected(403, "forbidden", send(other, "GET", "/api/records/services/" + SERVICE, ""));
            assertRejected(403, "forbidden", send(other, "GET", "/api/keys", ""));
            assertRejected(403, "forbidden", send(other, "GET", "/api/changes", ""));
        }
        ok(send(provider, "PUT", "/api/units/" + ROOM + "/capacity", report(3, 3)));
        String code =
                TestServer.json(hold(professional, ROOM, "one")).get("code").textValue();
        assertRejected(404, "not-found", send(key("professional", SERVICE), "GET", "/api/holds/" + code, ""));
        ok(send(provider, "GET", "/api/holds/" + code, ""));

        JsonNode keys = ok(send(ADMIN, "GET", "/api/keys", "")).get("keys");
        assertThat(keys.toString()).doesNotContain("smk_", "hash");
        for (JsonNode known : keys) {
            if (!known.get("role").textValue().equals("admin")) {
                assertThat(send(ADMIN, "DELETE", "/api/keys/" + known.get("id").textValue(), "")
                                .statusCode())
                        .isEqualTo(204);
            }
        }
        assertRejected(401, "unauthorized", send(provider, "GET", "/api/units", ""));
    }

    @Test
    void hiddenRecordsLeaveNoTraceInPublic() {
        for (String path : List.of("/api/units", "/api/services/" + SERVICE)) {
            assertThat(send("", "GET", path, "").body()).doesNotContain("HIDDEN");
            assertThat(send(professional, "GET", path, "").body()).contains("HIDDEN");
        }
        assertThat(send("", "GET", "/api/units/" + HIDDEN_ROOM, "").statusCode())
                .isEqualTo(404);
        assertThat(send("", "GET", "/api/services/a0000000-0000-4000-8000-000000000020", "")
                        .statusCode())
                .isEqualTo(404);
        JsonNode seen = match("");
        JsonNode more = TestServer.json(send(professional, "POST", "/api/match", "{\"needs\": [\"shelter.night\"]}"));
        assertThat(seen.toString()).doesNotContain("HIDDEN");
        assertThat(more.toString()).contains("HIDDEN-SERVICE", "HIDDEN-NUMBER");
        assertThat(total(more)).isEqualTo(total(seen) + 1);
        assertThat(seen.get("facets").get("channel"))
                .isNotEqualTo(more.get("facets").get("channel"));
    }

    @Test
    void changesRequireTheCurrentVersion() {
        HttpResponse<String> found = send(provider, "GET", "/api/records/services/" + SERVICE, "");
        String version = version(found);
        ObjectNode record = (ObjectNode) ok(found);
        record.putObject("name").put("en", "Renamed (fictional)");

        assertRejected(
                428, "precondition-required", send(provider, "PUT", "/api/services/" + SERVICE, record.toString()));
        HttpResponse<String> put =
                send(provider, "PUT", "/api/services/" + SERVICE, record.toString(), "If-Match", version);
        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(match("").toString()).contains("Renamed (fictional)");
        assertRejected(
                412,
                "stale",
                send(provider, "PUT", "/api/services/" + SERVICE, record.toString(), "If-Match", version));
        assertRejected(
                412,
                "stale",
                send(provider, "PUT", "/api/services/" + SERVICE, record.toString(), "If-None-Match", "*"));

        String next = version(put);
        record.put("organization_id", OTHER);
        assertRejected(
                403,
                "forbidden",
                send(provider, "PUT", "/api/services/" + SERVICE, record.toString(), "If-Match", next));
        assertRejected(
                422, "dangling", send(ADMIN, "PUT", "/api/services/" + SERVICE, record.toString(), "If-Match", next));
        record.put("organization_id", SHELTER).putArray("needs").add("no.such.need");
        assertRejected(
                422,
                "unacceptable",
                send(ADMIN, "PUT", "/api/services/" + SERVICE, record.toString(), "If-Match", next));
        assertRejected(409, "still-used", send(provider, "DELETE", "/api/services/" + SERVICE, "", "If-Match", next));
    }

    /**
     * A request that will be rejected whatever its body says is not parsed: parsing would cost more than the
     * rejection.
     */
    @Test
    void bodiesOfRejectedChangesAreNotParsed() {
        String version = version(send(provider, "GET", "/api/records/services/" + SERVICE, ""));
        assertRejected(
                400, "invalid-request", send(provider, "PUT", "/api/services/" + SERVICE, "{", "If-Match", version));
        assertRejected(403, "forbidden", send(stranger, "PUT", "/api/services/" + SERVICE, "{", "If-Match", version));
        assertRejected(412, "stale", send(provider, "PUT", "/api/services/" + SERVICE, "{", "If-Match", "\"1\""));
        assertRejected(403, "forbidden", send(stranger, "PUT", "/api/units/" + ROOM + "/capacity", "{"));
    }

    @Test
    void unitIsCreatedMatchedAndDeleted() {
        String id = "c0000000-0000-4000-8000-000000000001";
        String unit = """
                {"id": "%s", "service_id": "%s", "kind": "room", "name": {"en": "attic"}, "source": "made up"}
                """.formatted(id, SERVICE);
        HttpResponse<String> made = send(provider, "PUT", "/api/units/" + id, unit, "If-None-Match", "*");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(match("").toString()).contains("attic");
        assertThat(ok(send("", "GET", "/api/units?organization_id=" + SHELTER, ""))
                        .get("units"))
                .hasSize(3);

        String version = version(made);
        assertThat(send(provider, "DELETE", "/api/units/" + id, "", "If-Match", version)
                        .statusCode())
                .isEqualTo(200);
        assertThat(match("").toString()).doesNotContain("attic");
        JsonNode changes = ok(send(ADMIN, "GET", "/api/changes?after=" + version.replace("\"", ""), ""));
        assertThat(changes.get("changes").get(0).get("deleted").booleanValue()).isTrue();
        assertThat(changes.get("changes").get(0).get("id").textValue()).isEqualTo(id);
    }

    @Test
    void reportsThePositionOfInvalidInput() {
        String path = "/api/units/" + ROOM + "/capacity";
        for (String wrong : List.of(
                "{}",
                report(3, 4),
                report(-1, 0),
                "{\"maximum\": 3, \"available\": 1, \"beds\": 2}",
                "{\"maximum\": 3, \"available\": 1, \"status\": \"no-capacity\"}",
                "{\"maximum\": 3, \"available\": 1, \"observed_at\": \"2027-01-01T00:00:00Z\"}")) {
            HttpResponse<String> refused = send(provider, "PUT", path, wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            assertThat(TestServer.json(refused).get("errors")).as(wrong).isNotEmpty();
        }
        assertThat(send(provider, "PUT", path, "{").statusCode()).isEqualTo(400);
        assertRejected(
                400,
                "invalid-request",
                send(provider, "PUT", path, "{\"maximum\": 3, \"available\": 1, \"notes\": \"half \\ud83d\"}"));
        assertThat(send(provider, "PUT", "/api/units/" + SERVICE + "/capacity", report(3, 1))
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(professional, "POST", "/api/units/" + ROOM + "/holds", "{\"places\": 1}")
                        .statusCode())
                .as("no idempotency key")
                .isEqualTo(400);
        assertThat(send(professional, "GET", "/api/holds/AAAAA-AAAA3", "").statusCode())
                .isEqualTo(404);
        assertThat(send(ADMIN, "POST", "/api/keys", "{\"role\": \"provider\", \"label\": \"x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertRejected(409, "nothing-reported", send(provider, "POST", path + "/confirm", ""));
    }

    @Test
    void mapWithoutKeysIsReadOnly() {
        try (TestServer closed = new TestServer()) {
            assertRejected(403, "no-keys", closed.get("/api/keys"));
            assertRejected(403, "read-only", closed.post("/api/keys", new byte[0]));
        }
    }

    private String key(String role, String organization) {
        String body =
                "{\"role\": \"%s\", \"organization_id\": \"%s\", \"label\": \"test\"}".formatted(role, organization);
        return TestServer.json(send(ADMIN, "POST", "/api/keys", body))
                .get("key")
                .textValue();
    }

    private HttpResponse<String> hold(String key, String unit, String word) {
        return send(key, "POST", "/api/units/" + unit + "/holds", "{\"places\": 1}", "Idempotency-Key", word);
    }

    private HttpResponse<String> send(String key, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = server.request(path)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .method(method, BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response = server.send(request);
        description.check(path.split("\\?")[0], Request.Method.valueOf(method), response);
        return response;
    }

    private static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return TestServer.json(response);
    }

    private static String version(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static void assertRejected(int status, String kind, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(TestServer.json(response).get("type").textValue()).isEqualTo("urn:socialmap:problem:" + kind);
    }

    private JsonNode woman(String... more) {
        return match(
                "\"facts\": {\"age\": 30, \"gender\": \"woman\", \"group_living\": false}," + String.join("", more));
    }

    private JsonNode match(String more) {
        return ok(send("", "POST", "/api/match", "{" + more + "\"needs\": [\"shelter.night\"], \"locale\": \"en\"}"));
    }

    private static JsonNode shelter(JsonNode answer) {
        for (JsonNode option : answer.get("options")) {
            if (option.get("service").get("id").textValue().equals(SERVICE)) {
                return option;
            }
        }
        return null;
    }

    private static JsonNode room(JsonNode answer) {
        return shelter(answer).get("units").get(0);
    }

    private int available() {
        return room(woman()).get("capacity").get("available").intValue();
    }

    private static int options(JsonNode answer) {
        return shelter(answer) == null ? 0 : 1;
    }

    private static int total(JsonNode answer) {
        int sum = 0;
        for (JsonNode count : answer.get("totals")) {
            sum += count.intValue();
        }
        return sum;
    }

    private static List<String> texts(JsonNode reasons) {
        List<String> texts = new ArrayList<>();
        reasons.forEach(reason -> texts.add(reason.get("text").textValue()));
        return texts;
    }

    private static String report(int maximum, int available) {
        return "{\"maximum\": %d, \"available\": %d}".formatted(maximum, available);
    }
}
