package org.socialmap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialmap.http.origin.TrustedProxies;
import org.socialmap.http.pages.session.SessionLimits;
import org.socialmap.http.settings.Settings;

class StartTest {
    @Test
    void argumentsPrecedeTheEnvironment() {
        Map<String, String> environment = Map.of(
                "SOCIALMAP_PORT",
                "9000",
                "SOCIALMAP_HOST",
                "0.0.0.0",
                "SOCIALMAP_ADMIN_KEY",
                "not an argument",
                "SOCIALMAP_ADMIN_PORT",
                "9001");

        Path data = Path.of("socialmap-data");
        assertThat(Settings.of(Map.of(), Map.of()))
                .isEqualTo(new Settings(
                        "127.0.0.1",
                        8080,
                        OptionalInt.empty(),
                        "datasets/utrecht",
                        data,
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        TrustedProxies.NONE,
                        SessionLimits.DEFAULT,
                        false));
        assertThat(Settings.of(Map.of("port", "0", "db", "jdbc:postgresql:map"), environment))
                .isEqualTo(new Settings(
                        "0.0.0.0",
                        0,
                        OptionalInt.of(9001),
                        "datasets/utrecht",
                        data,
                        Optional.of("jdbc:postgresql:map"),
                        "",
                        Optional.empty(),
                        Optional.of("not an argument"),
                        Optional.empty(),
                        TrustedProxies.NONE,
                        SessionLimits.DEFAULT,
                        false));
    }

    @Test
    void rejectsInvalidSettings() {
        for (String wrong : List.of("70000", "-1", "x")) {
            assertThatThrownBy(() -> Settings.of(Map.of("port", wrong), Map.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (List<String> wrong : List.of(
                List.of("--prot", "1"), List.of("port", "1"), List.of("--port"), List.of("match", "--port", "1"))) {
            assertThat(Main.run(wrong.toArray(String[]::new)))
                    .as(wrong.toString())
                    .isEqualTo(2);
        }
    }

    @Test
    void invalidDataSetStopsTheStartAndReportsEveryNotice(@TempDir Path folder) throws IOException {
        DataSetCopy.into(folder);
        replace(folder.resolve("organizations/ggd.json"), "\"sex_work\"", "\"sexwork\"");
        replace(folder.resolve("organizations/politie.json"), "safety.police", "safety.cops");
        Files.writeString(folder.resolve("organizations/broken.json"), "{");

        try (ChildServer server = new ChildServer("--port", "0", "--dataset", folder.toString())) {
            String printed = String.join("\n", server.awaitExit());

            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(printed)
                    .contains("organizations/ggd.json#/services/0/rule/all/0/any/0: unknown-fact (sexwork)")
                    .contains("organizations/ggd.json#/services/0/rule/all/1: unknown-fact (sexwork)")
                    .contains("organizations/politie.json#/services/0/needs/0: unknown-value (safety.cops)")
                    .contains("organizations/broken.json#: malformed");
        }
    }

    @Test
    void reportsAPortInUseAndAMissingDataSet() {
        try (TestServer running = new TestServer();
                ChildServer second = new ChildServer("--port", Integer.toString(running.port()));
                ChildServer missing = new ChildServer("--port", "0", "--dataset", "no/such/folder")) {
            assertThat(second.awaitExit()).anyMatch(line -> line.contains("not started: Port already in use"));
            assertThat(missing.awaitExit())
                    .singleElement()
                    .asString()
                    .endsWith("not started: there is no data set at no/such/folder");
            assertThat(missing.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void servesTheBundledDataSetWithoutAFolder() throws Exception {
        try (ChildServer server = new ChildServer("--port", "0");
                HttpClient client = HttpClient.newHttpClient()) {
            URI vocabulary = server.address().resolve("/api/vocabulary");
            assertThat(client.send(HttpRequest.newBuilder(vocabulary).build(), BodyHandlers.ofString())
                            .body())
                    .startsWith("{\"dataset\":\"utrecht\"");
        }
    }

    private static void replace(Path file, String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replace(from, to));
    }
}
