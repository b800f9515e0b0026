package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialmap.http.ApiDescription;
import org.socialmap.http.TestServer;

/** The API description matches the running server. */
class OpenApiTest {
    private static TestServer server;
    private static ApiDescription description;

    @BeforeAll
    static void start() {
        server = new TestServer();
        description = new ApiDescription(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void matchResponsesMatchTheDescription() {
        for (String profile : List.of(
                "{\"needs\": [\"shelter.night\"], \"facts\": {\"age\": 24, \"trauma\": true, \"trafficking\": \"victim\"}}",
                "{\"text\": \"bang voor de politie\", \"near\": {\"place\": \"GM0344\"}, \"limit\": 50}",
                "{\"needs\": [\"support\", \"safety\"], \"facts\": {\"age\": 17}, \"limit\": 2, \"languages\": [\"es\"]}",
                "{\"text\": \"schuldn, ik ben 17, zonder papieren\"}",
                "{\"text\": \"schuldn\", \"as_typed\": [\"schuldn\"]}",
                "{\"needs\": [\"health.pregnancy\"]}")) {
            check("/api/match", Request.Method.POST, profile, server.match(profile), 200);
        }
    }

    @Test
    void everyServiceMatchesTheDescriptionInEveryLanguage() {
        List<String> services = new ArrayList<>();
        server.result("{\"needs\": [\"support\", \"safety\", \"money\", \"shelter\", \"health\"], \"limit\": 50}")
                .get("options")
                .forEach(option -> services.add(option.get("service").get("id").textValue()));
        assertThat(services).hasSizeGreaterThan(10);
        for (String id : services) {
            for (String language : List.of("nl", "en", "es")) {
                String path = "/api/services/" + id;
                check(path, Request.Method.GET, null, server.get(path + "?locale=" + language), 200);
            }
        }
    }

    @Test
    void otherResponsesMatchTheDescription() {
        String typed = "{\"text\": \"schul\", \"limit\": 3}";
        check(
                "/api/suggest",
                Request.Method.POST,
                typed,
                server.post("/api/suggest", typed.getBytes(StandardCharsets.UTF_8)),
                200);
        check("/api/vocabulary", Request.Method.GET, null, server.get("/api/vocabulary?locale=es"), 200);
        check("/api/prompts", Request.Method.GET, null, server.get("/api/prompts?on=2027-04-15"), 200);
        check("/api/activities", Request.Method.GET, null, server.get("/api/activities?from=2026-12-01"), 200);
        check("/health/live", Request.Method.GET, null, server.get("/health/live"), 200);
        check("/health/ready", Request.Method.GET, null, server.get("/health/ready"), 200);
        check("/api/openapi.json", Request.Method.GET, null, server.get("/api/openapi.json"), 200);
    }

    @Test
    void problemsMatchTheDescription() {
        response("/api/match", Request.Method.POST, server.match("{}"), 400);
        response("/api/services/x", Request.Method.GET, server.get("/api/services/x"), 404);
        response("/api/vocabulary", Request.Method.GET, server.get("/api/vocabulary?x=y"), 400);
    }

    @Test
    void detectsAnUndescribedField() {
        ValidationReport report = description
                .validator()
                .validateResponse(
                        "/health/live",
                        Request.Method.GET,
                        SimpleResponse.Builder.ok()
                                .withContentType("application/json")
                                .withBody("{\"status\": \"live\", \"revision\": 1, \"mood\": \"good\"}")
                                .build());

        assertThat(report.hasErrors()).isTrue();
    }

    private static void check(
            String path, Request.Method method, String body, HttpResponse<String> response, int status) {
        SimpleRequest.Builder request = new SimpleRequest.Builder(method, path);
        if (body != null) {
            request.withContentType("application/json").withBody(body);
        }
        assertThat(description.validator().validateRequest(request.build()).getMessages())
                .as(path)
                .isEmpty();
        response(path, method, response, status);
    }

    private static void response(String path, Request.Method method, HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        description.check(path, method, response);
    }
}
