package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialmap.http.ApiDescription;
import org.socialmap.http.TestServer;

/** A hand-over sheet contains what was agreed and nothing else, in every format. */
class HandOverTest {
    private static TestServer server;
    private static String service;

    @BeforeAll
    static void start() {
        server = new TestServer();
        service = server.result("{\"text\": \"schulden\"}")
                .at("/options/0/service/id")
                .textValue();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> ask(String body, String accept) {
        return server.send(server.request("/api/handovers")
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String request() {
        return "{\"service_id\": \"" + service + "\", \"locale\": \"nl\", \"note\": \"belt zelf\","
                + " \"facts\": {\"age\": 34, \"trauma\": true, \"residence\": \"GM0344\", \"pet\": {\"declined\": true}}}";
    }

    @Test
    void sheetContainsTheAgreedFactsAndItsReceiver() {
        JsonNode sheet = TestServer.json(ask(request(), "application/json"));

        assertThat(sheet.at("/receiver/service_id").textValue()).isEqualTo(service);
        assertThat(sheet.at("/receiver/organization").textValue()).isNotBlank();
        assertThat(sheet.get("shared").findValuesAsText("fact")).containsExactly("age", "residence", "trauma");
        assertThat(sheet.get("shared").findValuesAsText("text"))
                .containsExactly("leeftijd: 34 jaar", "woonplaats: Utrecht", "heeft een trauma");
        assertThat(sheet.get("note").textValue()).isEqualTo("belt zelf");
        assertThat(sheet.get("date").textValue()).isEqualTo("2026-11-23");
        new ApiDescription(server).check("/api/handovers", Request.Method.POST, ask(request(), "application/json"));
    }

    @Test
    void sheetIsAvailableAsPageAndFhir() {
        HttpResponse<String> page = ask(request(), "text/html");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body()).contains("leeftijd: 34 jaar").contains("belt zelf");

        HttpResponse<String> fhir = ask(request(), "application/fhir+json");
        assertThat(fhir.headers().firstValue("Content-Type")).contains("application/fhir+json");
        assertThat(TestServer.json(fhir).findValuesAsText("resourceType"))
                .containsExactly("Bundle", "ServiceRequest", "Consent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}|400|/service_id",
                "{\"service_id\": \"x\"}|400|/service_id",
                "{\"service_id\": \"00000000-0000-0000-0000-000000000000\", \"facts\": {\"shoe\": 1}}|400|/facts/shoe",
                "{\"service_id\": \"00000000-0000-0000-0000-000000000000\", \"client\": \"Jo\"}|400|/client",
                "{\"service_id\": \"00000000-0000-0000-0000-000000000000\"}|404|"
            })
    void rejectsInvalidRequestsWithoutRepeatingValues(String body, int status, String pointer) {
        HttpResponse<String> response = ask(body, "application/json");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(TestServer.json(response).at("/errors/0/pointer").asText())
                .isEqualTo(pointer == null ? "" : pointer);
        assertThat(response.body()).doesNotContain("Jo\"");
    }
}
