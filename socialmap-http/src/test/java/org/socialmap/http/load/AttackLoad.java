package org.socialmap.http.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import org.socialmap.http.ChildServer;
import org.socialmap.http.TestServer;

/**
 * Measures how ordinary matches perform during 20,000 requests of a mixed attack within a minute, on a server with a
 * heap of 256 MB: {@code mvn -Pload -Dload.main=org.socialmap.http.load.AttackLoad}. The attackers run in another process,
 * since their work is not the server's, but on the same processors. Exits with an error if an ordinary match failed,
 * its p99 tripled, or the server responded to an attack with an internal error.
 */
public final class AttackLoad {
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final int ORDINARY_PER_SECOND = 20;
    private static final String HOME = "127.0.0.1";
    private static final String ADMIN = "the key of the administrator of this load";
    private static final List<String> WORDS =
            List.of("slaapplek vannacht", "schulden", "contable", "iemand om mee te praten", "soa-test", "a house");

    private AttackLoad() {}

    /** Measures a quiet phase, then an attack, and prints both. */
    public static void main(String[] arguments) throws Exception {
        boolean isDegraded;
        try (ChildServer server = new ChildServer(
                Map.of("SOCIALMAP_ADMIN_KEY", ADMIN, "JAVA_TOOL_OPTIONS", "-Xmx256m"),
                "--port",
                "0",
                "--dataset",
                Path.of("..", "datasets", "example-city").toString())) {
            isDegraded = isDegraded(server);
        }
        if (isDegraded) {
            System.exit(1);
        }
    }

    private static boolean isDegraded(ChildServer server) throws Exception {
        ordinary(server.address(), WARM_UP);
        Process attackers = Attackers.start(target(server.address()));
        try (BufferedReader output = attackers.inputReader();
                BufferedWriter input = attackers.outputWriter()) {
            System.out.println("each attack alone, p50 and maximum in ms: " + output.readLine());
            Ordinary quiet = ordinary(server.address(), Attackers.TIME);
            System.out.println("quiet: " + quiet + ", resident " + residentMegabytes(server) + " MB");

            input.write("attack\n");
            input.flush();
            Ordinary attacked = ordinary(server.address(), Attackers.TIME);
            System.out.println("attacked: " + attacked + ", resident " + residentMegabytes(server) + " MB");
            String statuses = output.readLine();
            System.out.println("responses to the attack: " + statuses);
            Ordinary after = ordinary(server.address(), WARM_UP);
            System.out.println("after: " + after + ", resident " + residentMegabytes(server) + " MB");
            System.out.printf(Locale.ROOT, "p99 attacked / quiet: %.2f%n", attacked.p99() / quiet.p99());
            return statuses.contains(" 500=") || !attacked.failures().isEmpty() || attacked.p99() > 3 * quiet.p99();
        } finally {
            attackers.destroyForcibly();
        }
    }

    /** The outcome of ordinary matches. Times are in milliseconds. */
    private record Ordinary(int completed, Map<String, Integer> failures, double p50, double p99) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%,d completed, failed %s, p50 %.1f ms, p99 %.1f ms", completed, failures, p50, p99);
        }
    }

    private static Ordinary ordinary(URI address, Duration time) throws InterruptedException {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        ConcurrentMap<String, Integer> failures = new ConcurrentHashMap<>();
        List<Thread> asking = new ArrayList<>();
        try (HttpClient client = Attackers.client(HOME)) {
            Attackers.paced(
                    Math.toIntExact(ORDINARY_PER_SECOND * time.toSeconds()),
                    time,
                    number -> asking.add(Thread.ofVirtual().start(() -> {
                        String body = "{\"text\": \"" + WORDS.get(number % WORDS.size()) + "\"}";
                        long before = System.nanoTime();
                        String status = Attackers.status(
                                client,
                                HttpRequest.newBuilder(address.resolve("/api/match"))
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString(body))
                                        .build());
                        nanos.add(System.nanoTime() - before);
                        if (!status.equals("200")) {
                            failures.merge(status, 1, Integer::sum);
                        }
                    })));
            for (Thread thread : asking) {
                thread.join();
            }
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Ordinary(
                sorted.length, failures, sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
    }

    /** Creates a key of a provider and returns it with a service that it may edit. */
    private static Attack.Target target(URI address) throws Exception {
        try (HttpClient client = Attackers.client(HOME)) {
            JsonNode services = send(
                    client,
                    HttpRequest.newBuilder(address.resolve("/api/services?per_page=1"))
                            .build());
            JsonNode service = services.get("contents").get(0);
            HttpRequest.Builder key = HttpRequest.newBuilder(address.resolve("/api/keys"))
                    .header("Authorization", "Bearer " + ADMIN)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"role\": \"provider\", \"label\": \"load\", \"organization_id\": "
                            + service.at("/organization/id") + "}"));
            String provider = send(client, key.build()).get("key").textValue();
            HttpRequest.Builder record = HttpRequest.newBuilder(address.resolve(
                            "/api/records/services/" + service.get("id").textValue()))
                    .header("Authorization", "Bearer " + provider);
            return new Attack.Target(address, provider, (ObjectNode) send(client, record.build()));
        }
    }

    private static JsonNode send(HttpClient client, HttpRequest request) throws Exception {
        return TestServer.json(client.send(request, BodyHandlers.ofString()));
    }

    private static long residentMegabytes(ChildServer server) throws IOException {
        return Arrays.stream(Files.readString(Path.of("/proc/" + server.processId() + "/status"))
                        .split("\n"))
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
