package org.socialmap.http.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.KeyRequest;
import org.socialmap.access.Role;
import org.socialmap.capacity.HoldCode;
import org.socialmap.http.DataSetCopy;
import org.socialmap.http.TestServer;
import org.socialmap.http.origin.RequestOrigins;
import org.socialmap.http.origin.TrustedProxies;
import org.socialmap.http.server.ServerOptions;

/**
 * Keys and hold codes cannot be guessed. Each test has its own client address, reported by a proxy that the server
 * trusts.
 */
class ThrottleTest {
    private static final String CHOSEN = "an administrator's key of some length";
    private static final int TRIES = 1_500;
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private static TestServer server;
    private static SocialMap map;

    private final String address = "203.0.113." + ADDRESSES.incrementAndGet();

    @BeforeAll
    static void start() {
        map = SocialMap.builder(DataSetCopy.utrecht())
                .clock(Clock.fixed(TestServer.NOW, ZoneOffset.UTC))
                .open();
        map.keys(Actor.EMBEDDER).setAdministratorKey(CHOSEN);
        server = new TestServer(
                map, ServerOptions.PLAIN.with(new RequestOrigins(Optional.empty(), TrustedProxies.parse("127.0.0.1"))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String generatedKey() {
        UUID organization =
                map.dataSet().catalog().organizations().iterator().next().id();
        return map.keys(Actor.EMBEDDER)
                .issue(KeyRequest.of(Role.PROVIDER, "test").forOrganization(organization))
                .key();
    }

    @Test
    void limitsWrongKeysOnEveryRouteButNotValidOnes() {
        List<String> paths = List.of("/api/services", "/api/units", "/api/holds/x", "/api/keys", "/metrics");
        Map<Integer, Long> statuses = statuses(number -> get(paths.get(number % paths.size()), "wrong " + number));
        assertTries(statuses, 401, AttemptLimits.WRONG_KEYS.burst());

        HttpResponse<String> refused = get("/api/services", "wrong");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(retryAfter(refused)).isBetween(1L, 6L);
        assertThat(refused.body())
                .contains("urn:socialmap:problem:too-many-tries")
                .doesNotContain("wrong\"");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");

        String key = generatedKey();
        for (int i = 0; i < 100; i++) {
            assertThat(get("/api/units", key).statusCode())
                    .as("a generated key")
                    .isEqualTo(200);
        }
        assertThat(get("/api/services", CHOSEN).statusCode())
                .as("a key chosen by a person could be guessed")
                .isEqualTo(429);
        assertThat(get("/api/services", "smk_" + "A".repeat(43)).statusCode()).isEqualTo(429);
        assertThat(server.send(from("/api/services").GET()).statusCode())
                .as("without a key")
                .isEqualTo(200);
        assertThat(server.send(server.request("/api/services")
                                .header("X-Forwarded-For", address + ", 198.51.100.7")
                                .header("Authorization", "Bearer " + CHOSEN))
                        .statusCode())
                .as("from another address, whatever the client sent in its own header")
                .isEqualTo(200);
    }

    @Test
    void limitsWrongKeysAtTheSignInWithAPage() {
        Map<Integer, Long> statuses = statuses(number -> signIn("wrong " + number));
        assertTries(statuses, 200, AttemptLimits.WRONG_KEYS.burst());
        HttpResponse<String> refused = signIn("wrong");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(retryAfter(refused)).isBetween(1L, 6L);
        assertThat(refused.body()).contains("<h1>Too many failed attempts</h1>");
        assertThat(signIn(generatedKey()).statusCode()).isEqualTo(303);
        assertThat(signIn(CHOSEN.replace(" ", "+")).statusCode()).isEqualTo(429);
    }

    @Test
    void limitsWrongCodesByKeyOnEveryRoute() {
        String key = generatedKey();
        List<Function<String, HttpRequest.Builder>> ways = List.of(
                code -> from("/api/holds/" + code).GET(),
                code -> from("/api/holds/" + code).DELETE(),
                code -> from("/api/holds/" + code + "/confirm").POST(BodyPublishers.noBody()));
        Map<Integer, Long> statuses = statuses(number ->
                server.send(ways.get(number % 3).apply(code(number)).header("Authorization", "Bearer " + key)));
        assertTries(statuses, 404, AttemptLimits.WRONG_CODES_OF_A_KEY.burst());
        assertThat(retryAfter(get("/api/holds/x", key))).isBetween(1L, 12L);
        assertThat(get("/api/units", key).statusCode())
                .as("other requests still work")
                .isEqualTo(200);
        assertThat(get("/api/holds/x", generatedKey()).statusCode())
                .as("and so do other keys")
                .isEqualTo(404);
        assertThat(get("/api/holds/x", CHOSEN).statusCode()).isEqualTo(404);
    }

    @Test
    void limitsWrongCodesOnTheBoard() {
        Visitor visitor = new Visitor(generatedKey());
        Map<Integer, Long> statuses = statuses(number -> visitor.code("/board/holds", "code=" + code(number)));
        assertTries(statuses, 303, AttemptLimits.WRONG_CODES_OF_A_KEY.burst());
        assertThat(visitor.code("/board/holds", "code=x").body()).contains("<h1>Too many failed attempts</h1>");
        assertThat(visitor.code("/desk/holds/confirm", "hold=x").statusCode()).isEqualTo(429);
        assertThat(visitor.desk(codes(0)).statusCode())
                .as("the page itself still works")
                .isEqualTo(200);
    }

    /** The desk looks up each code in its form: fifty per request, if it were allowed. */
    @Test
    void codesCarriedInAFormCountAsTries() {
        Visitor visitor = new Visitor(generatedKey());
        assertThat(visitor.desk(codes(0)).statusCode()).isEqualTo(200);
        assertThat(visitor.code("/board/holds", "code=x").statusCode()).isEqualTo(429);
    }

    private static String codes(int from) {
        return IntStream.range(from, from + 50)
                .mapToObj(number -> "holds=" + validCode(number))
                .collect(Collectors.joining("&"));
    }

    /** A signed-in person. */
    private final class Visitor {
        private final String cookie;
        private final String token;

        Visitor(String key) {
            cookie =
                    signIn(key).headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
            token = server.send(from("/board").header("Cookie", cookie))
                    .body()
                    .replaceFirst("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
        }

        HttpResponse<String> code(String path, String fields) {
            return server.send(form(path, "token=" + token + "&" + fields).header("Cookie", cookie));
        }

        /** Sends a form to the desk, and opens the address of its answer. */
        HttpResponse<String> desk(String fields) {
            String answer =
                    code("/desk", fields).headers().firstValue("Location").orElseThrow();
            return server.send(from(answer).header("Cookie", cookie));
        }
    }

    private static String code(int number) {
        return number % 2 == 0 ? validCode(number) : "AAAAA-AAAA" + (char) ('A' + number % 26);
    }

    private static String validCode(int number) {
        String text = String.format("%09d", number)
                .chars()
                .mapToObj(digit -> String.valueOf("3479ACDEFG".charAt(digit - '0')))
                .collect(Collectors.joining());
        return Stream.of("3479ACDEFGHJKMNPQRTVWXY".split(""))
                .map(check -> text + check)
                .filter(whole -> HoldCode.parse(whole).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** Sends requests with as many threads as the machine has. */
    private static Map<Integer, Long> statuses(Function<Integer, HttpResponse<String>> request) {
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Callable<Integer>> all = IntStream.range(0, TRIES)
                    .mapToObj(number ->
                            (Callable<Integer>) () -> request.apply(number).statusCode())
                    .toList();
            return threads.invokeAll(all).stream()
                    .map(ThrottleTest::status)
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int status(Future<Integer> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** On a slow machine the requests take so long that more of them are allowed in the meantime. */
    private static void assertTries(Map<Integer, Long> statuses, int wrong, int burst) {
        assertThat(statuses).containsOnlyKeys(wrong, 429);
        assertThat(statuses.get(wrong)).isBetween((long) burst, burst + 20L);
    }

    private static long retryAfter(HttpResponse<String> response) {
        return response.headers().firstValueAsLong("Retry-After").orElseThrow();
    }

    private HttpResponse<String> get(String path, String key) {
        return server.send(from(path).header("Authorization", "Bearer " + key));
    }

    private HttpResponse<String> signIn(String key) {
        return server.send(form("/signin", "key=" + key));
    }

    private HttpRequest.Builder form(String path, String body) {
        return from(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder from(String path) {
        return server.request(path).header("X-Forwarded-For", address);
    }
}
