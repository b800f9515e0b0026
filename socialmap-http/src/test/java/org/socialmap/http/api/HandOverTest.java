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
import org.socialmap.capacity.HoldCode;
import org.socialmap.http.ApiDescription;
import org.socialmap.http.TestServer;

/** A hand-over sheet contains what was agreed and nothing else, in every format. */
class HandOverTest {
    private static final String CODE = HoldCode.random().toString();

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

    private static String arranged() {
        return "{\"service_id\": \"" + service + "\", \"locale\": \"nl\","
                + " \"sender\": {\"organization\": \"Opvang <West>\", \"name\": \"Jo\", \"phone\": \"+31 (0)30 1234567\"},"
                + " \"requested\": [\"bed\", \"intake\", \"bed\"], \"companion\": \"client_decides\","
                + " \"hold_code\": \"" + CODE + "\","
                + " \"consent\": {\"by\": \"client\", \"how\": \"spoken\", \"day\": \"2026-11-20\"},"
                + " \"valid_until\": \"2026-12-01\"}";
    }

    @Test
    void sheetSaysWhatIsArranged() {
        JsonNode sheet = TestServer.json(ask(arranged(), "application/json"));

        assertThat(sheet.at("/sender/organization").textValue()).isEqualTo("Opvang <West>");
        assertThat(sheet.at("/sender/name").textValue()).isEqualTo("Jo");
        assertThat(sheet.at("/sender/phone").textValue()).isEqualTo("+31 (0)30 1234567");
        assertThat(sheet.get("requested")).extracting(JsonNode::textValue).containsExactly("intake", "bed");
        assertThat(sheet.get("companion").textValue()).isEqualTo("client_decides");
        assertThat(sheet.get("hold_code").textValue()).isEqualTo(CODE);
        assertThat(sheet.get("consent").toString())
                .isEqualTo("{\"by\":\"client\",\"how\":\"spoken\",\"day\":\"2026-11-20\"}");
        assertThat(sheet.get("valid_until").textValue()).isEqualTo("2026-12-01");
        new ApiDescription(server).check("/api/handovers", Request.Method.POST, ask(arranged(), "application/json"));

        assertThat(ask(arranged(), "text/html").body())
                .contains("Opvang &lt;West&gt;, Jo")
                .contains("<bdi>+31 (0)30 1234567</bdi>")
                .contains("een eerste gesprek (intake), een bed")
                .contains("dat beslist de cliënt zelf")
                .contains(CODE)
                .contains("de cliënt zelf, mondeling, op 20 november 2026")
                .contains("1 december 2026")
                .contains("De cliënt geeft toestemming");
        assertThat(ask(arranged().replace("\"by\": \"client\"", "\"by\": \"representative\""), "text/html")
                        .body())
                .contains("een wettelijk vertegenwoordiger, mondeling")
                .doesNotContain("De cliënt geeft toestemming");
        assertThat(TestServer.json(ask(arranged(), "application/fhir+json"))
                        .at("/entry/0/resource/requester/reference")
                        .textValue())
                .isEqualTo("#sender");
    }

    /** A request that says nothing about it is valid for a week. */
    @Test
    void nothingNeedsToBeArranged() {
        JsonNode sheet = TestServer.json(ask(request(), "application/json"));
        assertThat(sheet.get("valid_until").textValue()).isEqualTo("2026-11-30");
        assertThat(sheet.fieldNames()).toIterable().doesNotContain("sender", "requested", "companion", "consent");
    }

    /** The text for the client is in the language of the sheet, in all of them. */
    @Test
    void fhirIsInTheLanguageOfTheSheet() {
        assertThat(TestServer.json(ask(request().replace("\"nl\"", "\"pl\""), "application/fhir+json"))
                        .at("/entry/0/resource/subject/display")
                        .textValue())
                .isEqualTo("klient lub klientka, bez nazwiska");
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
                "{\"service_id\": \"00000000-0000-0000-0000-000000000000\", \"sender\": {\"phone\": \"Jo\"}}|400|/sender/phone",
                "{\"service_id\": \"00000000-0000-0000-0000-000000000000\", \"sender\": {\"mail\": \"Jo\"}}|400|/sender/mail",
                "{\"service_id\": \"00000000-0000-0000-0000-000000000000\", \"hold_code\": \"Jo\"}|400|/hold_code",
                "{\"service_id\": \"00000000-0000-0000-0000-000000000000\", \"valid_until\": \"2026-11-22\"}|400|/valid_until",
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
