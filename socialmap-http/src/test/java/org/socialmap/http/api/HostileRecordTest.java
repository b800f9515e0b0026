package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.http.TestServer;

/** A harmful record is rejected when it is put, with the position of the fault but not its value. */
class HostileRecordTest {
    private static final String ADMIN = "an administrator's key of some length";
    private static final String SHELTER = "/organizations/a0000000-0000-4000-8000-000000000001";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer("/records/shelter.json", Clock.systemUTC(), ADMIN);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org", "x y"})
    void rejectsUrlsThatAreNotWebAddresses(String address) {
        HttpResponse<String> found =
                server.send(server.request("/api/records" + SHELTER).header("Authorization", "Bearer " + ADMIN));
        ObjectNode record = (ObjectNode) TestServer.json(found);

        HttpResponse<String> answer = server.send(server.request("/api" + SHELTER)
                .header("Authorization", "Bearer " + ADMIN)
                .header("Content-Type", "application/json")
                .header("If-Match", found.headers().firstValue("ETag").orElseThrow())
                .PUT(BodyPublishers.ofString(record.put("website", address).toString())));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"/website\"").doesNotContain(address);
    }
}
