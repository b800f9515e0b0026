package org.socialmap.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request.Method;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.socialmap.http.ApiDescription;
import org.socialmap.http.TestServer;

/**
 * A server whose database goes away and comes back: it keeps matching, says how old its results are, and rejects
 * writes.
 */
@Timeout(120)
class StoreUnreachableTest {
    private static final String ADMIN = "the administrator of the test";
    private static final String PROFILE = "{\"needs\": [\"shelter.night\"]}";
    private static final String KEY = "{\"role\": \"editor\", \"label\": \"x\"}";

    @Test
    void matchesContinueMarkedAsOldAndWritesAreRejected(@TempDir Path folder) throws Exception {
        EmbeddedPostgres database = start(folder, 0);
        int port = database.getPort();
        try (TestServer server = TestServer.onDatabase(database.getJdbcUrl("postgres", "postgres"), ADMIN)) {
            ApiDescription description = new ApiDescription(server);
            JsonNode before = server.result(PROFILE);
            assertThat(before.has("lag_seconds")).isFalse();
            assertThat(makeKey(server).statusCode()).isEqualTo(201);
            database.close();

            JsonNode marked = before;
            while (!marked.has("lag_seconds")) {
                Thread.sleep(200);
                marked = server.result(PROFILE);
            }
            assertThat(marked.get("lag_seconds").intValue()).isGreaterThanOrEqualTo(5);
            assertThat(marked.get("options").size())
                    .isPositive()
                    .isEqualTo(before.get("options").size());
            description.check("/api/match", Method.POST, server.match(PROFILE));
            requireUnavailable(makeKey(server));
            requireUnavailable(server.get("/health/ready"));
            description.check("/health/ready", Method.GET, server.get("/health/ready"));
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);

            database = start(folder, port);
            while (makeKey(server).statusCode() != 201) {
                Thread.sleep(200);
            }
            while (server.result(PROFILE).has("lag_seconds")) {
                Thread.sleep(200);
            }
            requireWorks(server, "reads", "writes");
            writingFails(database, server, description);
        } finally {
            database.close();
        }
    }

    /**
     * A database that can be read but not written, such as one on a full disk: matches continue, and the operator is
     * informed.
     */
    private static void writingFails(EmbeddedPostgres database, TestServer server, ApiDescription description)
            throws Exception {
        readOnly(database, true);
        requireUnavailable(makeKey(server));
        HttpResponse<String> ready = server.get("/health/ready");
        requireUnavailable(ready);
        description.check("/health/ready", Method.GET, ready);
        assertThat(TestServer.json(ready).get("works"))
                .extracting(JsonNode::textValue)
                .containsExactly("reads");
        assertThat(TestServer.json(ready).get("status").textValue()).isEqualTo("not-ready");
        assertThat(server.match(PROFILE).statusCode()).isEqualTo(200);

        readOnly(database, false);
        while (server.get("/health/ready").statusCode() != 200) {
            Thread.sleep(200);
        }
        requireWorks(server, "reads", "writes");
    }

    private static void readOnly(EmbeddedPostgres database, boolean isReadOnly) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET default_transaction_read_only = off");
            statement.execute("ALTER DATABASE postgres SET default_transaction_read_only = " + isReadOnly);
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE application_name LIKE 'socialmap%' AND pid <> pg_backend_pid()");
        }
    }

    private static void requireWorks(TestServer server, String... works) {
        HttpResponse<String> ready = server.get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(TestServer.json(ready).get("works"))
                .extracting(JsonNode::textValue)
                .containsExactly(works);
    }

    private static void requireUnavailable(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    private static HttpResponse<String> makeKey(TestServer server) {
        return server.send(server.request("/api/keys")
                .header("Authorization", "Bearer " + ADMIN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(KEY)));
    }

    private static EmbeddedPostgres start(Path folder, int port) throws Exception {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("database"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }
}
