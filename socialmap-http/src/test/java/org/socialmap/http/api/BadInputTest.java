package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialmap.http.TestServer;

/** Invalid input yields a problem that names the position but not the value, and the server stays up. */
class BadInputTest {
    /** A value that must not be repeated. */
    private static final String SECRET = "zeer-geheim-4711";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void serverStaysUp() {
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(server.match("{\"needs\": [\"shelter.night\"]}").statusCode())
                .isEqualTo(200);
    }

    static Stream<Arguments> profiles() {
        String needs = "\"needs\": [\"shelter.night\"]";
        return Stream.of(
                arguments("", "", "malformed"),
                arguments("{\"needs\": [\"shelter.night\"", "/needs/0", "malformed"),
                arguments("{\"text\": \"" + SECRET + "\" nonsense}", "/text", "malformed"),
                arguments("{" + needs + "} {}", "", "malformed"),
                arguments("[]", "", "wrong-type"),
                arguments("\"" + SECRET + "\"", "", "wrong-type"),
                arguments("null", "", "wrong-type"),
                arguments("{}", "", "missing"),
                arguments("{\"needs\": []}", "/needs", "no-values"),
                arguments("{\"text\": \"  \"}", "/text", "out-of-range"),
                arguments("{\"needs\": \"" + SECRET + "\"}", "/needs", "wrong-type"),
                arguments("{\"needs\": [\"" + SECRET + "\"]}", "/needs/0", "unknown-value"),
                arguments("{\"needs\": [7]}", "/needs/0", "wrong-type"),
                arguments("{" + needs + ", \"nedds\": 1}", "/nedds", "unknown-field"),
                arguments("{" + needs + ", \"needs\": []}", "/needs", "duplicate-key"),
                arguments("{" + needs + ", \"facts\": {\"age\": 1, \"age\": 2}}", "/facts/age", "duplicate-key"),
                arguments("{" + needs + ", \"facts\": []}", "/facts", "wrong-type"),
                arguments("{" + needs + ", \"facts\": {\"shoe_size\": 40}}", "/facts/shoe_size", "unknown-fact"),
                arguments(
                        "{" + needs + ", \"facts\": {\"gender\": \"" + SECRET + "\"}}",
                        "/facts/gender",
                        "unknown-value"),
                arguments("{" + needs + ", \"facts\": {\"gender\": []}}", "/facts/gender", "no-values"),
                arguments("{" + needs + ", \"facts\": {\"gender\": 3}}", "/facts/gender", "wrong-type"),
                arguments("{" + needs + ", \"facts\": {\"age\": -1}}", "/facts/age", "out-of-range"),
                arguments("{" + needs + ", \"facts\": {\"age\": 1000000000}}", "/facts/age", "out-of-range"),
                arguments("{" + needs + ", \"facts\": {\"age\": 1e9}}", "/facts/age", "wrong-type"),
                arguments("{" + needs + ", \"facts\": {\"age\": 99999999999999999999}}", "/facts/age", "out-of-range"),
                arguments("{" + needs + ", \"facts\": {\"age\": \"" + SECRET + "\"}}", "/facts/age", "wrong-type"),
                arguments(
                        "{" + needs + ", \"facts\": {\"age\": {\"min\": 30, \"max\": 20}}}",
                        "/facts/age",
                        "min-above-max"),
                arguments("{" + needs + ", \"facts\": {\"age\": {\"min\": -3}}}", "/facts/age/min", "out-of-range"),
                arguments(
                        "{" + needs + ", \"facts\": {\"age\": {\"around\": 20}}}",
                        "/facts/age/around",
                        "unknown-field"),
                arguments(
                        "{" + needs + ", \"facts\": {\"age\": {\"unknown\": false}}}",
                        "/facts/age/unknown",
                        "unknown-value"),
                arguments("{" + needs + ", \"facts\": {\"trauma\": \"yes\"}}", "/facts/trauma", "wrong-type"),
                arguments(
                        "{" + needs + ", \"facts\": {\"residence\": \"" + SECRET + "\"}}",
                        "/facts/residence",
                        "unknown-value"),
                arguments(
                        "{" + needs + ", \"facts\": {\"works_in\": [\"" + SECRET + "\"]}}",
                        "/facts/works_in",
                        "unknown-value"),
                arguments(
                        "{" + needs + ", \"facts\": {\"work_form\": {\"at_most\": []}}}",
                        "/facts/work_form/at_most",
                        "unknown-field"),
                arguments("{" + needs + ", \"limit\": 100000}", "/limit", "out-of-range"),
                arguments("{" + needs + ", \"limit\": 0}", "/limit", "out-of-range"),
                arguments("{" + needs + ", \"limit\": \"ten\"}", "/limit", "wrong-type"),
                arguments("{" + needs + ", \"places\": 0}", "/places", "out-of-range"),
                arguments("{" + needs + ", \"at\": \"" + SECRET + "\"}", "/at", "bad-format"),
                arguments("{" + needs + ", \"at\": \"2026-02-30T10:00:00Z\"}", "/at", "bad-format"),
                arguments("{" + needs + ", \"at\": \"2026-11-23\"}", "/at", "bad-format"),
                arguments("{" + needs + ", \"cursor\": \"" + SECRET + "\"}", "/cursor", "bad-format"),
                arguments("{" + needs + ", \"cursor\": 5}", "/cursor", "wrong-type"),
                arguments("{" + needs + ", \"locale\": \"_" + SECRET + "\"}", "/locale", "bad-format"),
                arguments("{" + needs + ", \"locale\": \"\"}", "/locale", "bad-format"),
                arguments("{" + needs + ", \"languages\": [\"" + SECRET + "\"]}", "/languages/0", "bad-format"),
                arguments("{" + needs + ", \"channels\": [\"" + SECRET + "\"]}", "/channels/0", "unknown-value"),
                arguments("{" + needs + ", \"required\": [\"" + SECRET + "\"]}", "/required/0", "unknown-value"),
                arguments("{" + needs + ", \"near\": {}}", "/near", "missing"),
                arguments(
                        "{" + needs + ", \"near\": {\"latitude\": 91, \"longitude\": 5}}",
                        "/near/latitude",
                        "out-of-range"),
                arguments("{" + needs + ", \"near\": {\"place\": \"" + SECRET + "\"}}", "/near/place", "unknown-value"),
                arguments(
                        "{" + needs + ", \"near\": {\"postcode\": \"" + SECRET + "\"}}",
                        "/near/postcode",
                        "unknown-value"),
                arguments(
                        "{" + needs + ", \"near\": {\"place\": \"GM0344\", \"max_km\": -5}}",
                        "/near/max_km",
                        "out-of-range"),
                arguments("{\"text\": \"" + SECRET.repeat(200) + "\"}", "/text", "out-of-range"));
    }

    @ParameterizedTest(name = "{2} at {1}")
    @MethodSource("profiles")
    void namesThePositionButNotTheValue(String profile, String pointer, String code) {
        HttpResponse<String> response = server.match(profile);

        assertThat(response.statusCode()).isEqualTo(400);
        assertProblem(response);
        assertThat(TestServer.json(response).get("errors")).as(response.body()).anySatisfy(error -> {
            assertThat(error.get("pointer").textValue()).isEqualTo(pointer);
            assertThat(error.get("code").textValue()).isEqualTo(code);
        });
    }

    @Test
    void reportsEveryErrorAtOnce() {
        HttpResponse<String> response =
                server.match("{\"needs\": [\"x\"], \"limit\": 0, \"facts\": {\"age\": -1}, \"y\": 1}");

        assertThat(TestServer.json(response).get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/needs/0", "/limit", "/facts/age", "/y");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void acceptsUnusualTexts(String text) {
        String json = new TextNode(text).toString();

        assertThat(server.match("{\"text\": " + json + "}").statusCode()).isEqualTo(200);
        assertThat(server.match("{\"needs\": [\"money\"], \"text\": " + json + "}")
                        .statusCode())
                .isEqualTo(200);
    }

    static Stream<String> texts() {
        return Stream.of(
                "de het een",
                "\uD83D\uDE00 \uD83C\uDFFD",
                "\u0000\u0001",
                "\uD800",
                "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /",
                "need:shelter OR *:*",
                IntStream.range(0, 600)
                        .mapToObj(i -> "w" + i)
                        .collect(Collectors.joining(" "))
                        .substring(0, 2000),
                "a".repeat(2000),
                "\u0623\u0628\u062C \u4E2D\u6587 \u0438\u043C\u044F");
    }

    @Test
    void rejectsABodyThatIsTooLarge() {
        String text = "{\"text\": \"" + "a".repeat(70 * 1024) + "\"}";
        HttpResponse<String> stated = server.match(text);
        HttpResponse<String> unstated = server.send(server.request("/api/match")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))));

        assertThat(stated.statusCode()).isEqualTo(413);
        assertThat(unstated.statusCode()).isEqualTo(413);
        assertProblem(stated);
        assertProblem(unstated);
    }

    @Test
    void rejectsJsonNestedFiveThousandLevels() {
        HttpResponse<String> lists = server.match("{\"needs\": " + "[".repeat(5000) + "]".repeat(5000) + "}");
        HttpResponse<String> objects = server.match("{\"facts\":".repeat(5000) + "1" + "}".repeat(5000));

        for (HttpResponse<String> response : List.of(lists, objects)) {
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(TestServer.json(response)
                            .get("errors")
                            .get(0)
                            .get("code")
                            .textValue())
                    .isEqualTo("too-deep");
        }
    }

    @Test
    void rejectsBytesThatAreNotUtf8() {
        byte[] bytes = "{\"text\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        HttpResponse<String> latin1 = server.post("/api/match", bytes);
        HttpResponse<String> utf16 =
                server.post("/api/match", "{\"text\": \"help\"}".getBytes(StandardCharsets.UTF_16LE));

        assertThat(latin1.statusCode()).isEqualTo(400);
        assertThat(TestServer.json(latin1).get("errors").get(0).get("code").textValue())
                .isEqualTo("not-utf8");
        assertThat(utf16.statusCode()).isEqualTo(400);
        assertProblem(utf16);
    }

    @Test
    void rejectsACursorOfAnotherMap() {
        JsonNode first = server.result("{\"needs\": [\"support\", \"money\", \"health\"], \"limit\": 1}");
        try (TestServer other = new TestServer()) {
            HttpResponse<String> response = other.match("{\"needs\": [\"support\"], \"cursor\": \""
                    + first.get("next_cursor").textValue() + "\"}");

            assertThat(response.statusCode()).isEqualTo(410);
            assertProblem(response);
        }
    }

    @Test
    void respondsUnavailableForAFutureRevision() {
        HttpResponse<String> response = server.match("{\"needs\": [\"support\"], \"min_revision\": 412}");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertProblem(response);
    }

    @Test
    void rejectsInvalidParametersPathsMethodsAndMediaTypes() {
        assertRejected(server.get("/api/vocabulary?lang=nl"), 400);
        assertRejected(server.get("/api/vocabulary?locale=%21%21" + SECRET), 400);
        assertRejected(server.get("/api/vocabulary?locale=nl&locale=en"), 400);
        assertRejected(server.get("/api/services?minimal=true&full=true&search=" + SECRET), 400);
        assertRejected(server.get("/api/service_at_locations?postcode=" + SECRET), 400);
        assertRejected(server.get("/api/services?search=" + SECRET.repeat(200)), 400);
        assertRejected(server.post("/api/match?text=" + SECRET, "{}".getBytes(StandardCharsets.UTF_8)), 400);
        assertRejected(server.get("/api/services/" + SECRET), 404);
        assertRejected(server.get("/api/services/00000000-0000-0000-0000-000000000000"), 404);
        assertRejected(server.get("/" + SECRET), 404);
        assertRejected(server.get("/api/match"), 405);
        assertRejected(
                server.send(server.request("/api/match")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{\"text\": \"" + SECRET + "\"}"))),
                415);
    }

    private static void assertRejected(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertProblem(response);
    }

    private static void assertProblem(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(response.body()).doesNotContain(SECRET);
        JsonNode problem = TestServer.json(response);
        assertThat(problem.get("status").intValue()).isEqualTo(response.statusCode());
        assertThat(problem.get("title").textValue()).isNotBlank();
        for (JsonNode error : problem.get("errors")) {
            assertThat(error.get("message").textValue()).isNotBlank();
        }
    }
}
