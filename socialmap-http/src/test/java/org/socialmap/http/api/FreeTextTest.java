package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.http.TestServer;

/** Free text over HTTP: understood, corrected, undone, and completed while it is typed. */
class FreeTextTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void correctionsAreReportedAndCanBeUndone() {
        JsonNode corrected = server.result("{\"text\": \"schjulden\"}");
        assertThat(corrected.at("/corrections/0/from").textValue()).isEqualTo("schjulden");
        assertThat(corrected.at("/corrections/0/to").textValue()).isIn("schuld", "schulden");
        assertThat(corrected.at("/meant/0/need").textValue()).isEqualTo("money.debt");

        JsonNode asTyped = server.result("{\"text\": \"schjulden\", \"as_typed\": [\"schjulden\"]}");
        assertThat(asTyped.at("/corrections")).isEmpty();
        assertThat(asTyped.at("/meant")).isEmpty();
    }

    /** The respectful term is shown, whatever was typed. */
    @Test
    void understoodNeedsHaveTheNameOnTheMap() {
        JsonNode meant =
                server.result("{\"text\": \"druiper\", \"locale\": \"nl\"}").at("/meant/0");
        assertThat(meant.get("text").textValue()).isEqualTo("druiper");
        assertThat(meant.get("label").textValue()).isEqualTo("soa-test");
    }

    /** Each understood fact can be sent back as a fact. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ik ben 17 jaar",
                "minderjarig",
                "zonder papieren",
                "geen paspoort",
                "met mijn kind",
                "aangerand door een klant",
                "slachtoffer van mensenhandel",
                "niet in een groep"
            })
    void understoodFactsCanBeSentBackAsFacts(String text) {
        ObjectNode profile = JSON.createObjectNode().put("text", text);
        JsonNode understood = server.result(profile.toString()).get("understood");
        assertThat(understood).isNotEmpty();
        ObjectNode facts = profile.putObject("facts");
        understood.forEach(chip -> facts.set(chip.at("/as/fact").textValue(), chip.at("/as/value")));

        JsonNode result = server.result(profile.toString());

        assertThat(result.get("options").size() + result.at("/instead/options").size())
                .isPositive();
    }

    @Test
    void relaxationStepsAreReported() {
        JsonNode answer = server.result("{\"needs\": [\"health.pregnancy\"], \"locale\": \"en\"}");
        assertThat(answer.get("options")).isEmpty();
        assertThat(answer.at("/instead/steps/0/step").textValue()).isEqualTo("parent_need");
        assertThat(answer.at("/instead/steps/0/text").textValue())
                .isEqualTo("nothing found for exactly this question; searched more widely for: health");
        assertThat(answer.at("/instead/options")).isNotEmpty();
    }

    @Test
    void completesTextInAnyLanguage() {
        JsonNode first = suggest("{\"text\": \"contab\", \"locale\": \"nl\"}").at("/suggestions/0");
        assertThat(first.get("kind").textValue()).isEqualTo("need");
        assertThat(first.get("text").textValue()).isEqualTo("boekhouding");
        assertThat(first.get("matched").textValue()).isEqualTo("contabilidad");
        assertThat(first.get("need").textValue()).isEqualTo("money.bookkeeping");
        assertThat(suggest("{\"text\": \"jellinek\"}").at("/suggestions"))
                .anyMatch(suggestion -> suggestion.get("kind").textValue().equals("organization")
                        && !suggestion.get("organization_id").textValue().isEmpty());
        assertThat(suggest("{\"text\": \"bealst\", \"locale\": \"en\"}")
                        .at("/suggestions/0/need")
                        .textValue())
                .as("with a typing error")
                .isEqualTo("money.tax");
        assertThat(suggest("{\"text\": \"\"}").at("/suggestions")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\": 1}",
                "{\"text\": \"a\", \"limit\": 21}",
                "{\"text\": \"a\", \"locale\": \"!\"}",
                "{\"text\": \"a\", \"prefix\": \"a\"}"
            })
    void rejectsInvalidRequests(String body) {
        HttpResponse<String> response = server.post("/api/suggest", body.getBytes(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(TestServer.json(response).at("/errors/0/pointer").textValue())
                .isIn("/text", "/limit", "/locale", "/prefix");
    }

    private static JsonNode suggest(String body) {
        return TestServer.json(server.post("/api/suggest", body.getBytes(StandardCharsets.UTF_8)));
    }
}
