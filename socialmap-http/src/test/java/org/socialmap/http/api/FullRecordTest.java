package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialmap.http.TestServer;

/** A record in which every field is set: everything public arrives, and nothing else. */
class FullRecordTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer("/records/full.json");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void serviceIsCompleteAndMatchesTheDescription() {
        HttpResponse<String> response = server.get("/api/services/00000000-0000-0000-0000-0000000000a3?locale=en");
        JsonNode service = TestServer.json(response);

        assertThat(OpenApiInteractionValidator.createForInlineApiSpecification(
                                server.get("/api/openapi.json").body())
                        .build()
                        .validateResponse(
                                "/api/services/x",
                                Request.Method.GET,
                                SimpleResponse.Builder.ok()
                                        .withContentType("application/json")
                                        .withBody(response.body())
                                        .build())
                        .getMessages())
                .isEmpty();
        assertThat(service.at("/schedules/0/opens_at").textValue()).startsWith("09:00");
        assertThat(service.at("/cost_options/0/amount").decimalValue()).isEqualByComparingTo("7.5");
        assertThat(service.at("/required_documents/0/document").textValue()).isEqualTo("identity card");
        assertThat(service.at("/service_areas/0/place").textValue()).isEqualTo("NL-UT");
        assertThat(service.at("/attributes/0/taxonomy_term/code").textValue()).isEqualTo("shelter.night");
        assertThat(service.at("/phones/0/number").textValue()).isEqualTo("public-phone");
        assertThat(service.at("/contacts/0/name").textValue()).isEqualTo("Desk");
        assertThat(service.at("/languages/0/name").textValue()).isEqualTo("Spanish");
        assertThat(service.at("/staff/peer_run").booleanValue()).isTrue();
        assertThat(service.at("/eligibility_description").textValue()).isEqualTo("18 years or older");
        assertThat(service.at("/rule/all/0/min").intValue()).isEqualTo(18);
        assertThat(service.at("/service_at_locations/0/location/addresses/0/address_1")
                        .textValue())
                .isEqualTo("Teststraat 1");
        assertThat(service.at("/service_at_locations/0/location/accessibility/0/description")
                        .textValue())
                .isEqualTo("step-free");
        assertThat(service.at("/service_at_locations/0/schedules/0/closes_at").textValue())
                .startsWith("08:00");
    }

    @Test
    void hiddenRecordsLeaveNoTraceInPublicResponses() {
        HttpResponse<String> match = server.match("{\"needs\": [\"shelter.night\"], \"limit\": 50}");
        HttpResponse<String> words = server.match("{\"text\": \"xyzzy\"}");

        assertThat(match.body()).doesNotContain("hidden-");
        assertThat(TestServer.json(words).get("totals").toString())
                .isEqualTo("{\"fits\":0,\"ask\":0,\"negotiable\":0,\"closed\":0}");
        assertThat(server.get("/api/services/00000000-0000-0000-0000-0000000000a3")
                        .body())
                .doesNotContain("hidden-");
        assertThat(server.get("/api/services/00000000-0000-0000-0000-0000000000a5")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void eachUnitHasItsOwnStanding() {
        MatchSummary answer = new MatchSummary(
                server.result(
                        "{\"needs\": [\"shelter.night\"], \"locale\": \"en\", \"facts\": {\"age\": 30, \"group_living\": false}}"));
        JsonNode option = answer.option("Fictional House (test)", "Everything");

        assertThat(MatchSummary.standing(option)).isEqualTo("fits");
        assertThat(option.at("/units/0/standing").textValue()).isEqualTo("fits");
        assertThat(option.at("/units/1/standing").textValue()).isEqualTo("closed");
        assertThat(option.at("/how_to_reach").textValue()).isEqualTo("phone: public-number");
        assertThat(MatchSummary.reasons(option, "freshness")).containsExactly("last confirmed on 1 November 2026");
        assertThat(MatchSummary.reasons(option, "opening"))
                .containsExactly("closed now; opens Monday 23 November at 20:00");
        assertThat(option.at("/open/now").booleanValue()).isFalse();
        assertThat(option.at("/open/opens_next").textValue()).isEqualTo("2026-11-23T19:00:00Z");
    }

    @Test
    void languagesOfStaffAndChannelsAreMatched() {
        for (String language : new String[] {"es", "pl", "ar"}) {
            MatchSummary answer = new MatchSummary(server.result(
                    "{\"needs\": [\"shelter.night\"], \"locale\": \"en\", \"languages\": [\"" + language + "\"]}"));
            JsonNode option = answer.option("Fictional House (test)", "Everything");

            assertThat(option.at("/score/parts/language").decimalValue()).isEqualByComparingTo("0.8");
            assertThat(MatchSummary.reasons(option, "language")).hasSize(1);
        }
    }
}
