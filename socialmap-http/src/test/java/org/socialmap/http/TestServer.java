package org.socialmap.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.dataset.DataSet;
import org.socialmap.exchange.DataSetReader;
import org.socialmap.http.server.Server;
import org.socialmap.http.server.ServerOptions;

/** The real server with the Utrecht data set on a free port, used over real HTTP, on 23 November 2026. */
public final class TestServer implements AutoCloseable {
    /** A slow machine finds the same. */
    private static final Duration SLOW_MACHINE = Duration.ofMinutes(1);

    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    public TestServer() {
        this(DataSetCopy.utrecht());
    }

    /** Starts a server with one more organization, from a resource. */
    public TestServer(String organization) {
        this(withOrganization(organization));
    }

    /** Starts a server with one more organization, keys, and an adjustable clock. */
    public TestServer(String organization, Clock clock, String adminKey) {
        SocialMap map = SocialMap.builder(withOrganization(organization))
                .clock(clock)
                .matchTimeout(SLOW_MACHINE)
                .open();
        map.keys(Actor.EMBEDDER).setAdministratorKey(adminKey);
        server = Server.start(map, "127.0.0.1", 0, OptionalInt.empty());
    }

    /** Starts a server with keys that stores its map in a database. */
    public static TestServer onDatabase(String jdbcUrl, String adminKey) {
        SocialMap map = SocialMap.builder(DataSetCopy.utrecht())
                .jdbc(jdbcUrl)
                .matchTimeout(SLOW_MACHINE)
                .open();
        map.keys(Actor.EMBEDDER).setAdministratorKey(adminKey);
        return new TestServer(map);
    }

    /** Starts a server on a map, which closes with it. */
    public TestServer(SocialMap map) {
        server = Server.start(map, "127.0.0.1", 0, OptionalInt.empty());
    }

    /** Starts a server on a map with options. */
    public TestServer(SocialMap map, ServerOptions options) {
        server = Server.start(map, "127.0.0.1", 0, OptionalInt.empty(), options);
    }

    private TestServer(DataSet dataSet) {
        SocialMap map = SocialMap.builder(dataSet)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .matchTimeout(SLOW_MACHINE)
                .open();
        server = Server.start(map, "127.0.0.1", 0, OptionalInt.empty());
    }

    private static DataSet withOrganization(String resource) {
        try (InputStream in = TestServer.class.getResourceAsStream(resource)) {
            Path folder = Files.createTempDirectory(Path.of("target"), "data-set");
            DataSetCopy.into(folder);
            Files.copy(in, folder.resolve("organizations/added.json"));
            return DataSetReader.read(folder)
                    .orThrow()
                    .with(DataSetCopy.utrecht().examples());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> routes() {
        return server.routes();
    }

    public int port() {
        return server.address().getPort();
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, byte[] body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body)));
    }

    public HttpResponse<String> match(String profile) {
        return post("/api/match", profile.getBytes(StandardCharsets.UTF_8));
    }

    /** Matches a profile and returns the result; fails if the status is not 200. */
    public JsonNode result(String profile) {
        HttpResponse<String> response = match(profile);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return json(response);
    }

    public static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.address().resolve(path));
    }

    /** Sends a request exactly as given and returns the raw response; the connection is then closed. */
    public String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // Responses that a failed test left unread are not awaited.
        client.shutdownNow();
        server.close();
    }
}
