package org.socialmap.http.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.socialmap.SocialMap;
import org.socialmap.exchange.DataSetReader;
import org.socialmap.http.server.Server;

/**
 * Measures the finder and the match under 256 simultaneous connections for a minute, on loopback: {@code mvn -Pload}.
 */
public final class Load {
    private static final int CONNECTIONS = 256;
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final List<String> WORDS =
            List.of("slaapplek vannacht", "schulden", "contable", "iemand om mee te praten", "soa-test", "a house");

    private Load() {}

    /** Prints the throughput and latency of each. */
    public static void main(String[] arguments) throws Exception {
        SocialMap map = SocialMap.inMemory(
                DataSetReader.read(Path.of("..", "datasets", "example-city")).orThrow());
        try (Server server = Server.start(map, "127.0.0.1", 0, OptionalInt.empty())) {
            System.out.println("| | answered | errors | per second | p50 ms | p99 ms |\n|---|---|---|---|---|---|");
            run("finder", server.address().resolve("/find"), "application/x-www-form-urlencoded", "text=%s&locale=nl");
            run("match", server.address().resolve("/api/match"), "application/json", "{\"text\": \"%s\"}");
        }
    }

    private static void run(String name, URI address, String mediaType, String body) throws InterruptedException {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        ConcurrentHashMap<String, LongAdder> errors = new ConcurrentHashMap<>();
        long end = System.nanoTime() + MINUTE.toNanos();
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            List<Thread> threads = IntStream.range(0, CONNECTIONS)
                    .mapToObj(number -> Thread.ofVirtual().start(() -> {
                        for (int i = number; System.nanoTime() < end; i++) {
                            long before = System.nanoTime();
                            String words = WORDS.get(i % WORDS.size());
                            Optional<String> error = error(client, address, mediaType, body.formatted(words));
                            error.ifPresentOrElse(
                                    what -> errors.computeIfAbsent(what, any -> new LongAdder())
                                            .increment(),
                                    () -> nanos.add(System.nanoTime() - before));
                        }
                    }))
                    .toList();
            for (Thread thread : threads) {
                thread.join();
            }
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %d | %d | %.0f | %.0f |%n",
                name,
                sorted.length,
                errors.values().stream().mapToLong(LongAdder::sum).sum(),
                sorted.length / MINUTE.toSeconds(),
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6);
        errors.forEach((what, times) -> System.out.println(times + " times " + what));
    }

    private static Optional<String> error(HttpClient client, URI address, String mediaType, String body) {
        try {
            HttpResponse<Void> response = client.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", mediaType)
                            .header("Accept-Encoding", "gzip")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.discarding());
            return response.statusCode() == 200 ? Optional.empty() : Optional.of("status " + response.statusCode());
        } catch (Exception e) {
            return Optional.of(e.toString());
        }
    }
}
