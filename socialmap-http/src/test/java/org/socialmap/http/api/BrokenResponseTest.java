package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialmap.access.Audience;

/** A response that fails midway does not look complete: half a directory could be mistaken for all that is left. */
class BrokenResponseTest {
    private static final byte[] CHUNK = new byte[100_000];

    private final ProblemWriter refusals = new ProblemWriter((context, problem) -> false);
    private final Javalin server = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.routes.before(context -> context.req().setAttribute(BrokenResponse.ATTRIBUTE, (Runnable)
                        ServletContextRequest.getServletContextRequest(context.req())
                                .getConnectionMetaData()
                                .getConnection()
                                .getEndPoint()::close));
                config.routes.get(
                        "/whole",
                        context -> ResponseWriter.bytes(
                                context, Audience.PUBLIC, "text/plain", "1", out -> out.write(CHUNK)));
                config.routes.get(
                        "/broken",
                        context -> ResponseWriter.bytes(context, Audience.PUBLIC, "text/plain", "1", out -> {
                            out.write(CHUNK);
                            throw new IllegalStateException("midway");
                        }));
                config.routes.exception(Exception.class, (e, context) -> refusals.fault(context, e));
            })
            .start(0);

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void brokenResponsesAreNotComplete() throws Exception {
        assertThat(get("/whole").body()).hasSize(CHUNK.length);
        assertThatThrownBy(() -> get("/broken")).isInstanceOf(IOException.class);
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }
}
