package org.socialmap.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ProblemWriterTest {
    @Test
    void logsFaultsWithoutTheirMessages() {
        Exception fault = new IllegalStateException("secret one", new IllegalArgumentException("secret two"));

        String logged = ProblemWriter.frames(fault);

        assertThat(logged).doesNotContain("secret");
        assertThat(logged)
                .contains("IllegalStateException", "caused by java.lang.IllegalArgumentException", "ProblemWriterTest");
    }

    /** A stack overflow yields the same response as any other internal error, with an id that is also in the log. */
    @Test
    void javaErrorsAreReportedAsFaults() throws IOException, InterruptedException {
        ProblemWriter refusals = new ProblemWriter((context, problem) -> false);
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.router.javaLangErrorHandler(refusals::error);
            config.routes.get("/", context -> {
                throw new StackOverflowError("secret");
            });
        });
        server.start("127.0.0.1", 0);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("\"status\"").doesNotContain("secret");
        } finally {
            server.stop();
        }
    }
}
