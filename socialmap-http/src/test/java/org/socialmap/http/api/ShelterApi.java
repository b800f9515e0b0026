package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.socialmap.http.ApiDescription;
import org.socialmap.http.ManualClock;
import org.socialmap.http.TestServer;

/** A server with the shelter of the test records, and keys for it; every response is validated against the description. */
abstract class ShelterApi {
    static final String ADMIN = "an administrator's key of some length";
    static final String SHELTER = "a0000000-0000-4000-8000-000000000001";
    static final String SERVICE = "a0000000-0000-4000-8000-000000000010";
    static final String ROOM = "a0000000-0000-4000-8000-000000000011";
    static final String BED = "a0000000-0000-4000-8000-000000000012";
    static final String HIDDEN_ROOM = "a0000000-0000-4000-8000-000000000021";
    static final String OTHER = "b0000000-0000-4000-8000-000000000001";

    final ManualClock clock = new ManualClock(Instant.parse("2026-11-23T22:00:00Z"));
    TestServer server;
    ApiDescription description;
    String provider;
    String stranger;
    String professional;

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

    String key(String role, String organization) {
        String body =
                "{\"role\": \"%s\", \"organization_id\": \"%s\", \"label\": \"test\"}".formatted(role, organization);
        return TestServer.json(send(ADMIN, "POST", "/api/keys", body))
                .get("key")
                .textValue();
    }

    HttpResponse<String> hold(String key, String unit, String word) {
        return send(key, "POST", "/api/units/" + unit + "/holds", "{\"places\": 1}", "Idempotency-Key", word);
    }

    HttpResponse<String> send(String key, String method, String path, String body, String... headers) {
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

    static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return TestServer.json(response);
    }

    static String version(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    static void assertRejected(int status, String kind, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(TestServer.json(response).get("type").textValue()).isEqualTo("urn:socialmap:problem:" + kind);
    }

    JsonNode woman(String... more) {
        return match(
                "\"facts\": {\"age\": 30, \"gender\": \"woman\", \"group_living\": false}," + String.join("", more));
    }

    JsonNode match(String more) {
        return ok(send("", "POST", "/api/match", "{" + more + "\"needs\": [\"shelter.night\"], \"locale\": \"en\"}"));
    }

    static JsonNode shelter(JsonNode answer) {
        for (JsonNode option : answer.get("options")) {
            if (option.get("service").get("id").textValue().equals(SERVICE)) {
                return option;
            }
        }
        return null;
    }

    static JsonNode room(JsonNode answer) {
        return shelter(answer).get("units").get(0);
    }

    int available() {
        return room(woman()).get("capacity").get("available").intValue();
    }

    static int options(JsonNode answer) {
        return shelter(answer) == null ? 0 : 1;
    }

    static int total(JsonNode answer) {
        int sum = 0;
        for (JsonNode count : answer.get("totals")) {
            sum += count.intValue();
        }
        return sum;
    }

    static List<String> texts(JsonNode reasons) {
        List<String> texts = new ArrayList<>();
        reasons.forEach(reason -> texts.add(reason.get("text").textValue()));
        return texts;
    }

    static String report(int maximum, int available) {
        return "{\"maximum\": %d, \"available\": %d}".formatted(maximum, available);
    }
}
