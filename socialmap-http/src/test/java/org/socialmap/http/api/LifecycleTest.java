package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.socialmap.http.TestServer;

/** The life of keys, beds, holds and records over HTTP; every response is validated against the API description. */
class LifecycleTest extends ShelterApi {
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
}
