package org.socialmap.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialmap.http.TestServer;

/** The security headers are on responses, problems and pages alike. */
class HeadersTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void noResponseMayBeStoredOrFramed() {
        for (HttpResponse<String> response : List.of(
                server.match("{\"needs\": [\"support\"]}"),
                server.match("{"),
                server.get("/"),
                server.get("/nowhere"),
                server.get("/api/match"),
                server.get("/api/vocabulary"))) {
            assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
            assertThat(header(response, "Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'");
            assertThat(header(response, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(response.headers().map()).doesNotContainKeys("set-cookie", "server", "Server");
        }
    }

    @Test
    void startPageIsInTheReadersLanguageAndLinksTheDescription() {
        assertThat(page("nl-NL,nl;q=0.9")).contains("lang=\"nl\"").contains("/api/openapi.json");
        assertThat(page("es")).contains("lang=\"es\"").contains("Mapa social de Utrecht");
        assertThat(page("fi, en;q=0.5")).contains("lang=\"en\"");
        assertThat(page("%%%")).contains("lang=\"en\"");
        assertThat(page("en")).doesNotContainPattern("(src|action)=\"https?:|<link[^>]*\"https?:");
    }

    @Test
    void problemsAreInTheReadersLanguage() {
        HttpResponse<String> dutch = server.send(server.request("/nergens").header("Accept-Language", "nl-NL"));
        HttpResponse<String> spanish = server.send(server.request("/nada").header("Accept-Language", "es"));

        assertThat(dutch.body()).contains("Niet gevonden");
        assertThat(spanish.body()).contains("No encontrado");
        assertThat(server.get("/nothing").body()).contains("Not found");
    }

    private static String page(String language) {
        return server.send(server.request("/").header("Accept-Language", language))
                .body();
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
