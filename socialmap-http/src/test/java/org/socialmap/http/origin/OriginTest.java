package org.socialmap.http.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.http.DataSetCopy;
import org.socialmap.http.TestServer;
import org.socialmap.http.server.ServerOptions;

/** The origin of requests and the server's own address: alone, behind a proxy, and with a public address. */
class OriginTest {
    private static final String ADMIN = "an administrator's key of some length";
    private static final String FOREIGN = "kanarie0815.example";
    private static final List<String> PAGES =
            List.of("/", "/find", "/signpost", "/calls", "/agenda", "/signin", "/board", "/desk", "/fill", "/nowhere");

    private static TestServer alone;
    private static TestServer behindProxy;
    private static TestServer found;

    @BeforeAll
    static void start() {
        alone = new TestServer(map());
        behindProxy = new TestServer(
                map(),
                ServerOptions.PLAIN.with(new RequestOrigins(Optional.empty(), TrustedProxies.parse("127.0.0.1"))));
        PublicUrl address = PublicUrl.parse("https://help.example.org/map/");
        found = new TestServer(
                map(),
                ServerOptions.PLAIN
                        .with("/map", ServerOptions.PLAIN.texts())
                        .with(new RequestOrigins(Optional.of(address), TrustedProxies.NONE)));
    }

    private static SocialMap map() {
        SocialMap map = SocialMap.builder(DataSetCopy.utrecht())
                .clock(Clock.fixed(TestServer.NOW, ZoneOffset.UTC))
                .open();
        map.keys(Actor.EMBEDDER).setAdministratorKey(ADMIN);
        return map;
    }

    @AfterAll
    static void stop() {
        alone.close();
        behindProxy.close();
        found.close();
    }

    @Test
    void noRequestHeaderAppearsInAResponse() {
        List<String> paths = new ArrayList<>(PAGES);
        TestServer.json(alone.get("/api/openapi.json"))
                .get("paths")
                .fieldNames()
                .forEachRemaining(path -> paths.add(path.replaceAll("\\{\\w+}", "x")));
        paths.addAll(List.of("/api/", "//" + FOREIGN, "/assets/style.css", "/%zz"));
        assertThat(paths).hasSizeGreaterThan(40);
        for (TestServer server : List.of(alone, behindProxy, found)) {
            String base = server == found ? "/map" : "";
            for (String path : paths) {
                String sent = path.contains(FOREIGN) ? "/" : base + path;
                for (String method : List.of("GET", "HEAD", "POST", "DELETE")) {
                    String answer = server.raw(method + " " + sent + " HTTP/1.1\r\n" + headers() + "\r\n");
                    assertThat(answer).as(method + " " + sent).startsWith("HTTP/1.1 ");
                    assertThat(answer.toLowerCase(Locale.ROOT))
                            .as(method + " " + sent)
                            .doesNotContain("kanarie0815", "set-cookie");
                }
            }
        }
    }

    private static String headers() {
        return String.join(
                "",
                "Host: " + FOREIGN + ":8443\r\n",
                "X-Forwarded-Host: " + FOREIGN + "\r\n",
                "X-Forwarded-For: " + FOREIGN + "\r\n",
                "Forwarded: for=" + FOREIGN + ";host=" + FOREIGN + "\r\n",
                "Referer: https://" + FOREIGN + "/\r\n",
                "User-Agent: " + FOREIGN + "\r\n",
                "X-Request-Id: " + FOREIGN + "\r\n",
                "Accept: text/html, " + FOREIGN + "\r\n",
                "Accept-Language: " + FOREIGN + "\r\n",
                "Cookie: session=kanarie0815\r\n",
                "If-None-Match: \"kanarie0815\"\r\n",
                "Content-Length: 0\r\n",
                "Connection: close\r\n");
    }

    @Test
    void responsesContainThePublicAddressOrThatOfTheConnection() {
        JsonNode own = TestServer.json(alone.get("/api"));
        assertThat(own.get("profile").textValue()).isEqualTo("http://127.0.0.1:" + alone.port() + "/api/profile");
        JsonNode known = TestServer.json(found.get("/map/api"));
        assertThat(known.get("profile").textValue()).isEqualTo("https://help.example.org/map/api/profile");
        assertThat(known.get("openapi_url").textValue()).isEqualTo("https://help.example.org/map/api/openapi.json");
        assertThat(server(alone, "/api/openapi.json")).isEqualTo("/");
        assertThat(server(found, "/map/api/openapi.json")).isEqualTo("https://help.example.org/map");
    }

    private static String server(TestServer server, String path) {
        return TestServer.json(server.get(path)).at("/servers/0/url").textValue();
    }

    /** Only the sender of a header matters: anybody can write one. */
    @Test
    void onlyATrustedProxyMaySayThatTheClientUsesHttps() {
        for (String headers : List.of("X-Forwarded-Proto: https", "Forwarded: for=192.0.2.1;proto=https")) {
            String[] header = headers.split(": ");
            assertThat(cookie(signIn(alone, "/signin", header)))
                    .startsWith("session=")
                    .doesNotContain("Secure");
            assertThat(signIn(alone, "/signin", header).headers().map()).doesNotContainKey("strict-transport-security");
            HttpResponse<String> proxied = signIn(behindProxy, "/signin", header);
            assertThat(cookie(proxied))
                    .as(headers)
                    .startsWith("__Host-session=")
                    .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Strict")
                    .doesNotContain("Domain", "Max-Age");
            assertThat(proxied.headers().firstValue("Strict-Transport-Security"))
                    .contains("max-age=31536000");
        }
        assertThat(cookie(signIn(behindProxy, "/signin", "X-Forwarded-Proto", "https, http")))
                .as("the proxy's own value comes last")
                .startsWith("session=");
        HttpResponse<String> known = signIn(found, "/map/signin", "X-Forwarded-Proto", "http");
        assertThat(cookie(known)).startsWith("__Host-session-map=").contains("Path=/;", "Secure");
        assertThat(known.headers().firstValue("Location")).contains("/map/admin");
    }

    @Test
    void secureSessionsIgnoreCookiesThatAnotherHostCouldSet() {
        String value = cookie(signIn(behindProxy, "/signin", "X-Forwarded-Proto", "https"))
                .replaceFirst("^[^=]*=([^;]*);.*", "$1");
        assertThat(desk("__Host-session=" + value)).isEqualTo(200);
        assertThat(desk("session=" + value)).isEqualTo(401);
    }

    private static int desk(String cookie) {
        return behindProxy
                .send(behindProxy.request("/desk").header("Cookie", cookie).header("X-Forwarded-Proto", "https"))
                .statusCode();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://127.0.0.1:1"
    })
    void rejectsFormsOfAnotherSite(String name, String value) {
        HttpResponse<String> refused = signIn(alone, "/signin", name, value);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().map()).doesNotContainKey("set-cookie");
        assertThat(refused.body()).contains("<h1>This form came from another site</h1>");
        for (String path : List.of(
                "/signout",
                "/desk",
                "/desk/holds",
                "/desk/holds/confirm",
                "/desk/holds/release",
                "/board",
                "/board/units/x",
                "/board/holds",
                "/remarks",
                "/remarks/services/x",
                "/remarks/x/done",
                "/fill",
                "/fill/organizations/x",
                "/fill/services/x",
                "/fill/services/x/history",
                "/new/page")) {
            assertThat(form(alone, path, name, value).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(form(alone, "/find", name, value).statusCode())
                .as("another site may link to the finder")
                .isEqualTo(303);
        assertThat(form(alone, "/find", name, value, "Cookie", "session=x").statusCode())
                .as("but not for signed-in people")
                .isEqualTo(403);
    }

    @Test
    void acceptsFormsOfThisSite() {
        assertThat(signIn(alone, "/signin").statusCode()).as("no browser").isEqualTo(303);
        for (String site : List.of("same-origin", "none")) {
            assertThat(signIn(alone, "/signin", "Sec-Fetch-Site", site).statusCode())
                    .isEqualTo(303);
        }
        String own = "http://127.0.0.1:" + alone.port();
        assertThat(signIn(alone, "/signin", "Origin", own).statusCode()).isEqualTo(303);
        assertThat(signIn(found, "/map/signin", "Origin", "https://help.example.org")
                        .statusCode())
                .as("the proxy set Host to its own name")
                .isEqualTo(303);
        assertThat(signIn(found, "/map/signin", "Origin", "https://help.example.com")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.net", "ftp://x", "https://u:p@x", "https://x?y", "https://x#y", "https:///x"})
    void rejectsInvalidPublicUrls(String text) {
        assertThat(catchThrowable(() -> PublicUrl.parse(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(text);
    }

    private static HttpResponse<String> signIn(TestServer server, String path, String... headers) {
        return form(server, path, "key=" + ADMIN.replace(' ', '+').replace("'", "%27"), headers);
    }

    private static HttpResponse<String> form(TestServer server, String path, String name, String value) {
        return form(server, path, "locale=en", new String[] {name, value});
    }

    private static HttpResponse<String> form(TestServer server, String path, String... headers) {
        return form(server, path, "locale=en", headers);
    }

    private static HttpResponse<String> form(TestServer server, String path, String body, String[] headers) {
        HttpRequest.Builder request = server.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return server.send(request);
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new AssertionError(response.statusCode() + " " + response.headers()));
    }
}
