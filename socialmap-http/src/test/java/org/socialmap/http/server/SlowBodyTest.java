package org.socialmap.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.socialmap.http.ChildServer;
import org.socialmap.http.DataSetCopy;
import org.socialmap.http.PausedUpload;
import org.socialmap.http.TestServer;

/** Slow uploads delay nobody else, and running requests are completed when a server shuts down. */
@Timeout(120)
class SlowBodyTest {
    private static final String ADMIN = "an administrator's key of some length";
    private static final String QUERY = "{\"per_page\": 1}";

    @Test
    void aSlowUploadDoesNotOccupyTheImportSlot() throws IOException {
        try (TestServer server = new TestServer("/records/shelter.json", Clock.systemUTC(), ADMIN)) {
            String editor = key(server);
            try (Socket trickling =
                    PausedUpload.begin(server.port(), "/api/import?source=slow", ADMIN, "application/json", 100)) {
                HttpResponse<String> other = server.send(server.request("/api/import?source=quick&dry_run=true")
                        .header("Authorization", "Bearer " + editor)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("[]")));
                assertThat(other.statusCode()).as(other.body()).isNotEqualTo(409);
                assertThat(trickling.isConnected()).isTrue();
            }
        }
    }

    @Test
    void shutdownCompletesRunningRequestsAndRejectsNewOnes() throws Exception {
        try (ChildServer child = new ChildServer(
                "--port", "0", "--dataset", DataSetCopy.withoutExamples().toString())) {
            URI address = child.address();
            HttpClient client = HttpClient.newHttpClient();
            try (Socket running = PausedUpload.begin(
                    address.getPort(), "/api/organizations", "", "application/json", QUERY.length())) {
                child.terminate();
                HttpResponse<String> refused = ready(client, address);
                while (refused.statusCode() == 200) {
                    Thread.sleep(20);
                    refused = ready(client, address);
                }
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Connection")).hasValue("close");
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                assertThat(refused.body()).contains("urn:socialmap:problem:ending");

                running.getOutputStream().write(QUERY.getBytes(StandardCharsets.UTF_8));
                assertThat(PausedUpload.response(running))
                        .startsWith("HTTP/1.1 200")
                        .contains("\"contents\"");
            }
            assertThat(child.awaitExit()).noneMatch(line -> line.contains("ERROR"));
        }
    }

    private static HttpResponse<String> ready(HttpClient client, URI address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address.resolve("/health/ready")).build(), BodyHandlers.ofString());
    }

    private static String key(TestServer server) {
        HttpResponse<String> made = server.send(server.request("/api/keys")
                .header("Authorization", "Bearer " + ADMIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"role\": \"editor\", \"label\": \"x\"}")));
        return TestServer.json(made).get("key").textValue();
    }
}
