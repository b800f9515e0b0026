package org.socialmap.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * How ordinary matches fare beside 20,000 requests of a mixed attack in a minute, on a server with a heap of 256 MB:
 * {@code mvn -Pload -Dload.main=org.socialmap.http.AttackLoad}. It ends with an error if an ordinary match failed, its
 * p99 tripled, or the server answered an attack with a fault of its own.
 */
public final class AttackLoad {
    private static final int ATTACKS = 20_000;
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final int ORDINARY_A_SECOND = 20;
    private static final int ATTACKERS = 8;
    /** Of one attacker, at once. */
    private static final int CONNECTIONS = 16;

    private static final int TRICKLING = 40;
    /** So many of each kind are tried alone; no more than the keys and codes that may be tried. */
    private static final int ALONE = 20;

    private static final String ADMIN = "the key of the administrator of this load";
    private static final List<String> WORDS =
            List.of("slaapplek vannacht", "schulden", "contable", "iemand om mee te praten", "soa-test", "a house");

    private AttackLoad() {}

    /** Runs quietly for a while, then under attack, and prints both. */
    public static void main(String[] arguments) throws Exception {
        try (ChildServer server = new ChildServer(
                Map.of("SOCIALMAP_ADMIN_KEY", ADMIN, "JAVA_TOOL_OPTIONS", "-Xmx256m"),
                "--port",
                "0",
                "--dataset",
                Path.of("..", "datasets", "example-city").toString())) {
            Assault.Target target = target(server.address());
            ordinary(server.address(), Duration.ofSeconds(20));
            alone(target);
            Ordinary quiet = ordinary(server.address(), TIME);
            System.out.println("quiet: " + quiet + ", resident " + residentMegabytes(server) + " MB");

            ConcurrentMap<String, LongAdder> answers = new ConcurrentHashMap<>();
            Thread attack = Thread.ofPlatform().start(() -> attack(target, answers));
            Ordinary attacked = ordinary(server.address(), TIME);
            System.out.println("attacked: " + attacked + ", resident " + residentMegabytes(server) + " MB");
            attack.join();
            new TreeMap<>(answers).forEach((what, times) -> System.out.println("  " + times + " " + what));
            Ordinary after = ordinary(server.address(), Duration.ofSeconds(20));
            System.out.println("after: " + after + ", resident " + residentMegabytes(server) + " MB");
            System.out.printf(Locale.ROOT, "p99 attacked / quiet: %.2f%n", attacked.p99() / quiet.p99());
            boolean faults = answers.keySet().stream().anyMatch(what -> what.endsWith(" 500"));
            if (faults || !attacked.failures().isEmpty() || attacked.p99() > 3 * quiet.p99()) {
                System.exit(1);
            }
        }
    }

    /** How long an attack of each kind takes when it comes alone: what holds others up. */
    private static void alone(Assault.Target target) {
        try (HttpClient client = client("127.0.0.1")) {
            for (Assault kind : Assault.values()) {
                Random random = new Random(1);
                long[] nanos = new long[ALONE];
                for (int i = 0; i < ALONE; i++) {
                    HttpRequest request = kind.request(target, random);
                    long before = System.nanoTime();
                    answer(client, request);
                    nanos[i] = System.nanoTime() - before;
                }
                Arrays.sort(nanos);
                System.out.printf(
                        Locale.ROOT,
                        "alone: %s p50 %.1f ms, longest %.1f ms%n",
                        kind,
                        nanos[ALONE / 2] / 1e6,
                        nanos[ALONE - 1] / 1e6);
            }
        }
    }

    /** What came of ordinary matches. Times are in milliseconds. */
    private record Ordinary(int answered, Map<String, Integer> failures, double p50, double p99) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%,d answered, failed %s, p50 %.1f ms, p99 %.1f ms", answered, failures, p50, p99);
        }
    }

    private static Ordinary ordinary(URI address, Duration time) throws InterruptedException {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        ConcurrentMap<String, Integer> failures = new ConcurrentHashMap<>();
        List<Thread> asking = new ArrayList<>();
        try (HttpClient client = client("127.0.0.1")) {
            paced(
                    Math.toIntExact(ORDINARY_A_SECOND * time.toSeconds()),
                    time,
                    number -> asking.add(Thread.ofVirtual().start(() -> {
                        String body = "{\"text\": \"" + WORDS.get(number % WORDS.size()) + "\"}";
                        long before = System.nanoTime();
                        String answer = answer(
                                client,
                                HttpRequest.newBuilder(address.resolve("/api/match"))
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString(body))
                                        .build());
                        nanos.add(System.nanoTime() - before);
                        if (!answer.equals("200")) {
                            failures.merge(answer, 1, Integer::sum);
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

    private static void attack(Assault.Target target, ConcurrentMap<String, LongAdder> answers) {
        Random random = new Random(1);
        List<HttpClient> clients = new ArrayList<>();
        List<Semaphore> free = new ArrayList<>();
        List<Thread> trickling = new ArrayList<>();
        for (int attacker = 0; attacker < ATTACKERS; attacker++) {
            clients.add(client("127.0.0." + (2 + attacker)));
            free.add(new Semaphore(CONNECTIONS));
        }
        for (int i = 0; i < TRICKLING; i++) {
            String path = i % 2 == 0 ? "/api/match" : "/api/import?source=assault&locale=en";
            trickling.add(Thread.ofVirtual().start(() -> trickle(target, path)));
        }
        Assault[] kinds = Assault.values();
        paced(ATTACKS, TIME, number -> {
            int attacker = number % ATTACKERS;
            Assault kind = kinds[random.nextInt(kinds.length)];
            HttpRequest request = kind.request(target, random);
            free.get(attacker).acquireUninterruptibly();
            Thread.ofVirtual().start(() -> {
                String answer = answer(clients.get(attacker), request);
                free.get(attacker).release();
                answers.computeIfAbsent(kind + " " + answer, any -> new LongAdder())
                        .increment();
            });
        });
        free.forEach(all -> all.acquireUninterruptibly(CONNECTIONS));
        clients.forEach(HttpClient::close);
        trickling.forEach(Thread::interrupt);
    }

    private interface Numbered {
        void run(int number);
    }

    /** Runs so many, evenly over a time. */
    private static void paced(int times, Duration time, Numbered act) {
        long start = System.nanoTime();
        for (int number = 0; number < times; number++) {
            long due = start + time.toNanos() / times * number;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            act.run(number);
        }
    }

    /** Sends a body byte by byte, slower than anybody would. */
    private static void trickle(Assault.Target target, String path) {
        try (Socket socket =
                new Socket(target.address().getHost(), target.address().getPort())) {
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                                    + (path.contains("import") ? "application/zip" : "application/json")
                                    + "\r\nAuthorization: Bearer "
                                    + target.providerKey() + "\r\nContent-Length: 60000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            while (!Thread.currentThread().isInterrupted()) {
                socket.getOutputStream().write(' ');
                Thread.sleep(1_000);
            }
        } catch (IOException e) {
            // The server has had enough of it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpClient client(String from) {
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .localAddress(InetAddress.getByName(from))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String answer(HttpClient client, HttpRequest request) {
        try {
            return Integer.toString(
                    client.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** A key of a provider, and a service that is its own. */
    private static Assault.Target target(URI address) throws Exception {
        try (HttpClient client = client("127.0.0.1")) {
            JsonNode services = ask(
                    client,
                    HttpRequest.newBuilder(address.resolve("/api/services?per_page=1"))
                            .build());
            JsonNode service = services.get("contents").get(0);
            HttpRequest.Builder key = HttpRequest.newBuilder(address.resolve("/api/keys"))
                    .header("Authorization", "Bearer " + ADMIN)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"role\": \"provider\", \"label\": \"load\", \"organization_id\": "
                            + service.at("/organization/id") + "}"));
            String provider = ask(client, key.build()).get("key").textValue();
            HttpRequest.Builder record = HttpRequest.newBuilder(address.resolve(
                            "/api/records/services/" + service.get("id").textValue()))
                    .header("Authorization", "Bearer " + provider);
            return new Assault.Target(address, provider, (ObjectNode) ask(client, record.build()));
        }
    }

    private static JsonNode ask(HttpClient client, HttpRequest request) throws Exception {
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
