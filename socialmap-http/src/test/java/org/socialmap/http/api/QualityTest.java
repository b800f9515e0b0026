package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request.Method;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.http.ApiDescription;
import org.socialmap.http.DataSetCopy;
import org.socialmap.http.TestServer;

/** Editors see the defects in their own records; nobody else does. */
class QualityTest {
    private static final String ADMIN = "the administrator of the test";
    private static final String BELLE = "86ecf819-5de7-5e79-bb45-8249e4bbdd8a";

    @Test
    void editorsSeeTheDefectsInTheirRecords() {
        SocialMap map = SocialMap.inMemory(DataSetCopy.utrecht());
        map.keys(Actor.EMBEDDER).setAdministratorKey(ADMIN);
        try (TestServer server = new TestServer(map)) {
            ApiDescription description = new ApiDescription(server);
            HttpResponse<String> everything = get(server, ADMIN);
            description.check("/api/quality", Method.GET, everything);
            JsonNode organizations = TestServer.json(everything).get("organizations");
            assertThat(organizations)
                    .hasSize(map.dataSet().catalog().organizations().size());
            assertThat(organizations.at("/0/findings/0/code").textValue()).isEqualTo("no-contact");
            assertThat(organizations.at("/0/findings/0/text").textValue())
                    .isEqualTo("no number or address for making contact");

            JsonNode own = TestServer.json(get(server, key(server, "provider"))).get("organizations");
            assertThat(own).hasSize(1);
            assertThat(own.at("/0/id").textValue()).isEqualTo(BELLE);

            assertThat(get(server, key(server, "professional")).statusCode()).isEqualTo(403);
            assertThat(server.get("/api/quality").statusCode()).isEqualTo(401);
        }
    }

    private static HttpResponse<String> get(TestServer server, String key) {
        return server.send(server.request("/api/quality?locale=en")
                .header("Authorization", "Bearer " + key)
                .GET());
    }

    private static String key(TestServer server, String role) {
        String asked = "{\"role\": \"" + role + "\", \"organization_id\": \"" + BELLE + "\", \"label\": \"x\"}";
        return TestServer.json(server.send(server.request("/api/keys")
                        .header("Authorization", "Bearer " + ADMIN)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(asked))))
                .get("key")
                .textValue();
    }
}
