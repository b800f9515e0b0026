package org.socialmap.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.socialmap.KeyOperations;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.KeyRequest;
import org.socialmap.access.Role;
import org.socialmap.http.DataSetCopy;
import org.socialmap.http.TestServer;
import org.socialmap.http.origin.PublicUrl;
import org.socialmap.http.origin.RequestOrigins;
import org.socialmap.http.origin.TrustedProxies;

class MetricsTest {
    private static final String ADMIN = "an administrator's key of some length";
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void onTheAdminPortMetricsNeedNoKeyAndAreNowhereElse() throws Exception {
        SocialMap map = SocialMap.inMemory(DataSetCopy.utrecht());
        map.keys(Actor.EMBEDDER).setAdministratorKey(ADMIN);
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

    /** On the admin port the same people may manage keys as on the main port. */
    @Test
    void onTheAdminPortKeysAreForAdministrators() throws Exception {
        SocialMap map = SocialMap.inMemory(DataSetCopy.utrecht());
        map.keys(Actor.EMBEDDER).setAdministratorKey(ADMIN);
        UUID organization =
                map.dataSet().catalog().organizations().iterator().next().id();
        try (Server server = Server.start(map, "127.0.0.1", 0, OptionalInt.of(0))) {
            URI admin = server.adminAddress().orElseThrow();
            for (Role role : List.of(Role.PROFESSIONAL, Role.PROVIDER, Role.EDITOR)) {
                KeyRequest request = KeyRequest.of(role, "test");
                KeyOperations.IssuedKey key = map.keys(Actor.EMBEDDER)
                        .issue(role == Role.EDITOR ? request : request.forOrganization(organization));
                assertThat(get(admin, "/api/keys", key.key()).statusCode()).isEqualTo(403);
                assertThat(send(admin, "POST", "/api/keys", key.key(), "{\"role\": \"admin\", \"label\": \"mine\"}"))
                        .isEqualTo(403);
                assertThat(send(admin, "DELETE", "/api/keys/" + key.record().id(), key.key(), ""))
                        .isEqualTo(403);
            }
            assertThat(map.keys(Actor.EMBEDDER).keys())
                    .filteredOn(key -> key.label().equals("mine"))
                    .isEmpty();
            assertThat(send(admin, "POST", "/api/keys", ADMIN, "{\"role\": \"editor\", \"label\": \"desk\"}"))
                    .isEqualTo(201);
            for (String elsewhere : List.of("/api/vocabulary", "/api/services", "/api/export", "/", "/api/quality")) {
                assertThat(get(admin, elsewhere, ADMIN).statusCode())
                        .as(elsewhere)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void onTheMainPortMetricsAreForAdministrators() throws Exception {
        SocialMap map = SocialMap.inMemory(DataSetCopy.utrecht());
        map.keys(Actor.EMBEDDER).setAdministratorKey(ADMIN);
        try (Server server = Server.start(map, "127.0.0.1", 0, OptionalInt.empty())) {
            assertThat(get(server.address(), "/metrics", "").statusCode()).isEqualTo(401);
            assertThat(get(server.address(), "/metrics", ADMIN).statusCode()).isEqualTo(200);
        }
    }

    /** A caller on the machine of a map without keys is its operator; a proxy on it is not. */
    @Test
    void withoutKeysMetricsAreForLocalCallersNotThroughAProxy() throws Exception {
        try (TestServer server = new TestServer()) {
            String asked = "GET /metrics HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n";
            for (String own : List.of("localhost", "127.0.0.1:" + server.port(), "[::1]:9000")) {
                assertThat(server.raw(asked.replace("HOST", own) + "\r\n"))
                        .as(own)
                        .startsWith("HTTP/1.1 200")
                        .contains("socialmap_revision");
            }
            String local = asked.replace("HOST", "127.0.0.1");
            for (String other : List.of(
                    asked.replace("HOST", "help.example.org"),
                    asked.replace("HOST", "127.0.0.1.example.org"),
                    local.replace("HTTP/1.1", "HTTP/1.0"),
                    local + "X-Forwarded-For: 127.0.0.1\r\n",
                    local + "X-Forwarded-Proto: http\r\n",
                    local + "X-Real-IP: 127.0.0.1\r\n",
                    local + "Forwarded: for=127.0.0.1\r\n",
                    local + "Via: 1.1 cache\r\n",
                    local + "Origin: http://127.0.0.1\r\n",
                    local + "Sec-Fetch-Site: cross-site\r\n")) {
                assertThat(server.raw(other + "\r\n"))
                        .as(other)
                        .startsWith("HTTP/1.1 403")
                        .contains("urn:socialmap:problem:no-keys");
            }
            for (String path : List.of("/api/changes", "/api/keys", "/api/quality", "/api/imports", "/api/holds/x")) {
                assertThat(get(URI.create("http://127.0.0.1:" + server.port()), path, "")
                                .body())
                        .as("real cause: " + path)
                        .contains("this map has none yet")
                        .doesNotContain("change it");
            }
            assertThat(server.post("/api/keys", new byte[0]).body()).contains("nobody can change it");
        }
    }

    @Test
    void behindATrustedProxyNobodyIsLocal() {
        for (RequestOrigins known : List.of(
                new RequestOrigins(Optional.empty(), TrustedProxies.parse("10.0.0.1")),
                new RequestOrigins(Optional.of(PublicUrl.parse("https://help.example.org")), TrustedProxies.NONE))) {
            SocialMap map = SocialMap.inMemory(DataSetCopy.utrecht());
            try (TestServer server = new TestServer(map, ServerOptions.PLAIN.with(known))) {
                assertThat(server.get("/metrics").statusCode()).isEqualTo(403);
            }
        }
    }

    private int send(URI server, String method, String path, String key, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private HttpResponse<String> get(URI server, String path, String key) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
