package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.socialmap.http.TestServer;

/** Seasonal prompts and activities over HTTP. */
class ActivitiesTest {
    @Test
    void promptsAppearOnTheirDays() {
        try (TestServer server = new TestServer()) {
            JsonNode april = TestServer.json(server.get("/api/prompts?locale=nl&on=2027-04-15"));
            assertThat(april.get("prompts")).hasSize(1);
            assertThat(april.at("/prompts/0/text").textValue()).contains("30 april 2027");
            assertThat(april.at("/prompts/0/needs/0").textValue()).isEqualTo("money.tax");
            // The test clock is in November.
            assertThat(TestServer.json(server.get("/api/prompts")).get("prompts"))
                    .isEmpty();
        }
    }

    @Test
    void activitiesAreOrderedAndNameTheirServiceAndLocation() {
        try (TestServer server = new TestServer("/records/activities.json")) {
            JsonNode activities = TestServer.json(server.get("/api/activities?locale=en&to=2026-12-31"));
            assertThat(activities.at("/activities")).hasSize(2);
            assertThat(activities.at("/activities/0/activity/name").textValue()).isEqualTo("Fictional coffee morning");
            assertThat(activities.at("/activities/1/activity/starts").textValue())
                    .isEqualTo("2026-12-20T16:00:00Z");
            assertThat(activities.at("/activities/1/service/name").textValue()).isEqualTo("Fictional meetings");
            assertThat(TestServer.json(server.get("/api/activities?from=2026-12-20&to=2026-12-20"))
                            .get("activities"))
                    .hasSize(1);

            JsonNode answer = server.result("{\"text\": \"fictional coffee morning\", \"locale\": \"en\"}");
            assertThat(answer.at("/options/0/activities")).hasSize(2);
        }
    }

    @Test
    void invalidDaysAreRejected() {
        try (TestServer server = new TestServer()) {
            for (String query : List.of(
                    "activities?from=yesterday",
                    "activities?from=2026-12-01&to=2026-11-30",
                    "activities?from=2026-01-01&to=2028-01-01",
                    "activities?from=%2B999999999-01-01",
                    "prompts?on=2026-02-30",
                    "prompts?on=-999999999-01-01",
                    "prompts?day=2026-02-03")) {
                assertThat(server.get("/api/" + query).statusCode()).as(query).isEqualTo(400);
            }
        }
    }
}
