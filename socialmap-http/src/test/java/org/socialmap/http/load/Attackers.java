package org.socialmap.http.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.socialmap.http.ChildServer;
import org.socialmap.http.TestServer;

/**
 * Eight attackers in one process, each with its own address. The process tries each kind of attack a few times,
 * prints how long each took, waits for a line of input, attacks, and prints the statuses of the responses.
 */
final class Attackers {
    static final Duration TIME = Duration.ofSeconds(60);
    private static final int ATTACKS = 20_000;
    private static final int ATTACKERS = 8;
    /** Per attacker. */
    private static final int CONNECTIONS = 16;

    private static final int TRICKLING_BODIES = 40;
    /** How often each kind of attack is tried alone; below the limits on wrong keys and codes. */
    private static final int SOLO_RUNS = 20;

    private Attackers() {}

    static Process start(Attack.Target target) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        ChildServer.classPath(),
                        Attackers.class.getName(),
                        target.address().toString(),
                        target.providerKey(),
                        target.record().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /**
     * Runs the attackers.
     *
     * @param arguments the server's address, a provider's key, and a record of that provider
     */
    public static void main(String[] arguments) throws IOException {
        Attack.Target target =
                new Attack.Target(URI.create(arguments[0]), arguments[1], (ObjectNode) TestServer.json(arguments[2]));
        System.out.println(alone(target));
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        ConcurrentMap<String, LongAdder> statuses = new ConcurrentHashMap<>();
        attack(target, statuses);
        System.out.println(new TreeMap<>(statuses));
    }

    /** Measures how long each kind of attack takes alone, which is how long it can block others. */
    private static String alone(Attack.Target target) {
        List<String> times = new ArrayList<>();
        try (HttpClient client = client(address(0))) {
            for (Attack kind : Attack.values()) {
                Random random = new Random(1);
                long[] nanos = new long[SOLO_RUNS];
                for (int i = 0; i < SOLO_RUNS; i++) {
                    HttpRequest request = kind.request(target, random);
                    long before = System.nanoTime();
                    status(client, request);
                    nanos[i] = System.nanoTime() - before;
                }
                Arrays.sort(nanos);
                times.add(String.format(
                        Locale.ROOT, "%s %.1f %.1f", kind, nanos[SOLO_RUNS / 2] / 1e6, nanos[SOLO_RUNS - 1] / 1e6));
            }
        }
        return String.join(", ", times);
    }

    private static void attack(Attack.Target target, ConcurrentMap<String, LongAdder> statuses) {
        Random random = new Random(1);
        List<HttpClient> clients = new ArrayList<>();
        List<Semaphore> free = new ArrayList<>();
        List<Thread> trickling = new ArrayList<>();
        for (int attacker = 0; attacker < ATTACKERS; attacker++) {
            clients.add(client(address(attacker)));
            free.add(new Semaphore(CONNECTIONS));
        }
        for (int i = 0; i < TRICKLING_BODIES; i++) {
            String path = i % 2 == 0 ? "/api/match" : "/api/import?source=assault&locale=en";
            trickling.add(Thread.ofVirtual().start(() -> trickle(target, path)));
        }
        Attack[] kinds = Attack.values();
        paced(ATTACKS, TIME, number -> {
            int attacker = number % ATTACKERS;
            Attack kind = kinds[random.nextInt(kinds.length)];
            HttpRequest request = kind.request(target, random);
            free.get(attacker).acquireUninterruptibly();
            Thread.ofVirtual().start(() -> {
                String status = status(clients.get(attacker), request);
                free.get(attacker).release();
                statuses.computeIfAbsent(kind + " " + status, any -> new LongAdder())
                        .increment();
            });
        });
        free.forEach(all -> all.acquireUninterruptibly(CONNECTIONS));
        clients.forEach(HttpClient::close);
        trickling.forEach(Thread::interrupt);
    }

    /** Sends a body one byte a second. */
    private static void trickle(Attack.Target target, String path) {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address(0)), 0));
            socket.connect(new InetSocketAddress(
                    target.address().getHost(), target.address().getPort()));
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
            // The server closed the connection.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String address(int attacker) {
        return "127.0.0." + (2 + attacker);
    }

    interface Numbered {
        void run(int number);
    }

    /** Runs an action a number of times, evenly spaced over a period. */
    static void paced(int times, Duration time, Numbered action) {
        long start = System.nanoTime();
        for (int number = 0; number < times; number++) {
            long due = start + time.toNanos() / times * number;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            action.run(number);
        }
    }

    static HttpClient client(String from) {
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .localAddress(InetAddress.getByName(from))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String status(HttpClient client, HttpRequest request) {
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
}
