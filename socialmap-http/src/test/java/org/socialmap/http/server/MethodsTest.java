package org.socialmap.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialmap.http.TestServer;

/** Every path has exactly the methods that it declares, and HEAD has the headers of GET. */
class MethodsTest {
    private static final String KEY = "an administrator's key of a test";
    private static final String SERVICE = "00000000-0000-0000-0000-0000000000a3";
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND");
    private static final List<String> PAGES = List.of(
            "/",
            "/find",
            "/signpost",
            "/calls",
            "/compare",
            "/services/" + SERVICE,
            "/services/" + SERVICE + "/card",
            "/services/" + SERVICE + "/handover",
            "/services/" + SERVICE + "/sheet",
            "/organizations/" + SERVICE,
            "/organizations/" + SERVICE + "/contact.vcf",
            "/agenda",
            "/signin",
            "/signout",
            "/desk",
            "/desk/holds",
            "/fill",
            "/board",
            "/board/holds",
            "/assets/style.css",
            "/assets/nothing.css",
            "/metrics");
    private static final List<String> QUERIES = List.of(
            "/api/services?search=sekswerkers&per_page=3",
            "/api/services?format=ndjson",
            "/api/services?format=csv&full=true",
            "/api/services?beds=1",
            "/api/export?format=json",
            "/api/export?format=tabular",
            "/api/services/",
            "/nowhere");

    private static TestServer server;
    /** The methods of each path in the API description. */
    private static Map<String, Set<String>> described;

    @BeforeAll
    static void start() {
        server = new TestServer("/records/full.json", Clock.fixed(TestServer.NOW, ZoneOffset.UTC), KEY);
        described = new HashMap<>();
        JsonNode paths = TestServer.json(server.get("/api/openapi.json")).get("paths");
        paths.properties().forEach(path -> {
            Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
            path.getValue().fieldNames().forEachRemaining(method -> methods.add(method.toUpperCase(Locale.ROOT)));
            if (methods.contains("GET")) {
                methods.add("HEAD");
            }
            described.put(
                    path.getKey()
                            .replace("{id}", SERVICE)
                            .replace("{schema}", "service.json")
                            .replace("{code}", "K7FM9-3TXAJ"),
                    methods);
        });
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void headHasTheHeadersOfGet() {
        assertThat(headFaults("HEAD")).isEmpty();
    }

    @Test
    void detectsAHeadThatDiffersFromGet() {
        assertThat(headFaults("OPTIONS")).hasSizeGreaterThan(20);
    }

    private static List<String> headFaults(String head) {
        List<String> faults = new ArrayList<>();
        for (String path : Stream.of(described.keySet().stream(), PAGES.stream(), QUERIES.stream())
                .flatMap(paths -> paths)
                .toList()) {
            for (String encoding : List.of("identity", "gzip")) {
                HttpResponse<String> get = ask("GET", path, "Accept-Encoding", encoding);
                if (get.statusCode() == 405) {
                    continue;
                }
                HttpResponse<String> actual = ask(head, path, "Accept-Encoding", encoding);
                if (!actual.body().isEmpty()
                        || actual.statusCode() != get.statusCode()
                        || !headers(path, actual).equals(headers(path, get))) {
                    faults.add(path + " " + encoding + ": GET " + get.statusCode() + headers(path, get) + " but "
                            + actual.statusCode() + headers(path, actual));
                }
            }
        }
        return faults;
    }

    @Test
    void headRespondsNotModifiedToo() {
        for (String path : List.of("/api/services", "/api/services?format=csv", "/api/export")) {
            String tag = ask("HEAD", path).headers().firstValue("ETag").orElseThrow();
            assertThat(ask("HEAD", path, "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(ask("GET", path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        }
    }

    @Test
    void pathsHaveExactlyTheMethodsTheyAllow() {
        for (String path :
                Stream.concat(described.keySet().stream(), PAGES.stream()).toList()) {
            HttpResponse<String> options = ask("OPTIONS", path);
            Set<String> allowed = allowed(options);
            assertThat(options.statusCode()).as(path).isEqualTo(204);
            assertThat(allowed).as(path).contains("OPTIONS").isEqualTo(described.getOrDefault(path, allowed));
            for (String method : METHODS) {
                HttpResponse<String> response = ask(method, path);
                if (allowed.contains(method)) {
                    assertThat(response.statusCode()).as(method + " " + path).isNotIn(405, 500, 501);
                } else {
                    assertThat(response.statusCode()).as(method + " " + path).isEqualTo(405);
                    assertThat(allowed(response)).as(method + " " + path).isEqualTo(allowed);
                    assertThat(response.headers().firstValue("Content-Type"))
                            .as(method + " " + path)
                            .hasValue("application/problem+json");
                }
            }
        }
    }

    @Test
    void unknownPathsAllowNoMethod() {
        for (String method : List.of("OPTIONS", "HEAD", "DELETE")) {
            HttpResponse<String> response = ask(method, "/api/nothing/here");
            assertThat(response.statusCode()).as(method).isEqualTo(404);
            assertThat(response.headers().firstValue("Allow")).as(method).isEmpty();
        }
    }

    private static Set<String> allowed(HttpResponse<String> response) {
        String allow = response.headers().firstValue("Allow").orElse("");
        return new TreeSet<>(Arrays.asList(allow.split(", ")));
    }

    /** Except for the request id and the length of metrics, which change all the time. */
    private static Map<String, List<String>> headers(String path, HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.remove("x-request-id");
        // A streamed body has no length, and HEAD streams nothing.
        headers.remove("transfer-encoding");
        if (path.equals("/metrics")) {
            headers.remove("content-length");
        }
        return headers;
    }

    private static HttpResponse<String> ask(String method, String path, String... headers) {
        var request = server.request(path).header("Authorization", "Bearer " + KEY);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return server.send(request.method(method, BodyPublishers.noBody()));
    }
}
