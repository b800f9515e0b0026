package org.socialmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;

class MetricsTest {
    private static final String ADMIN = "an administrator's key of some length";
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void onAPortOfTheirOwnMetricsNeedNoKeyAndAreNowhereElse() throws Exception {
        SocialMap map =
                SocialMap.inMemory(DataSets.read(DataSetCopy.UTRECHT.toString()).orThrow());
        map.keys(Actor.EMBEDDER).trustAdministrator(ADMIN);
        try (Server server = Server.start(map, "127.0.0.1", 0, OptionalInt.of(0))) {
            URI admin = server.adminAddress().orElseThrow();
            get(server.address(), "/api/vocabulary?locale=nl", "");
            get(server.address(), "/nobody/knows/CANARY", "");
            String metrics = get(admin, "/metrics", "").body();

            assertThat(metrics)
                    .contains(
                            "socialmap_requests_seconds_count{method=\"GET\",route=\"/api/vocabulary\",status=\"200\"} 1")
                    .contains("socialmap_records{kind=\"organization\"}", "socialmap_lag_changes 0.0", "jvm_")
                    .contains("socialmap_writable 1.0", "socialmap_following_failures 0.0")
                    .contains("socialmap_index_in_memory{audience=\"public\"} 0.0")
                    .doesNotContain("CANARY", "locale");
            assertThat(get(server.address(), "/metrics", ADMIN).statusCode()).isEqualTo(404);
            assertThat(get(server.address(), "/api/keys", ADMIN).statusCode()).isEqualTo(404);
            assertThat(get(admin, "/api/keys", ADMIN).statusCode()).isEqualTo(200);
            assertThat(get(admin, "/api/keys", "").statusCode()).isEqualTo(401);
            assertThat(get(admin, "/health/ready", "").body()).contains("\"lag\":{\"changes\":0");
        }
    }

    @Test
    void onTheOnlyPortTheyAreForAdministrators() throws Exception {
        SocialMap map =
                SocialMap.inMemory(DataSets.read(DataSetCopy.UTRECHT.toString()).orThrow());
        map.keys(Actor.EMBEDDER).trustAdministrator(ADMIN);
        try (Server server = Server.start(map, "127.0.0.1", 0, OptionalInt.empty())) {
            assertThat(get(server.address(), "/metrics", "").statusCode()).isEqualTo(401);
            assertThat(get(server.address(), "/metrics", ADMIN).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> get(URI server, String path, String key) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
