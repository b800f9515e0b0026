package org.socialmap.http;

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

/**
 * Eight attackers, each with an address of its own, in one process: it tries each kind of attack a few times, says in a line how
 * long each took, waits for a line, attacks, and says in a line how the attacks were answered.
 */
final class Attackers {
    static final Duration TIME = Duration.ofSeconds(60);
    private static final int ATTACKS = 20_000;
    private static final int ATTACKERS = 8;
    /** Of one attacker, at once. */
    private static final int CONNECTIONS = 16;

    private static final int TRICKLING = 40;
    /** So many of each kind are tried alone; no more than the keys and codes that may be tried. */
    private static final int ALONE = 20;

    private Attackers() {}

    static Process start(Assault.Target target) throws IOException {
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

    /** @param arguments the server's address, a provider's key, and a record of that provider */
    public static void main(String[] arguments) throws IOException {
        Assault.Target target =
                new Assault.Target(URI.create(arguments[0]), arguments[1], (ObjectNode) TestServer.json(arguments[2]));
        System.out.println(alone(target));
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        ConcurrentMap<String, LongAdder> answers = new ConcurrentHashMap<>();
        attack(target, answers);
        System.out.println(new TreeMap<>(answers));
    }

    /** How long an attack of each kind takes when it comes alone: what holds others up. */
    private static String alone(Assault.Target target) {
        List<String> times = new ArrayList<>();
        try (HttpClient client = client(address(0))) {
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
                times.add(String.format(
                        Locale.ROOT, "%s %.1f %.1f", kind, nanos[ALONE / 2] / 1e6, nanos[ALONE - 1] / 1e6));
            }
        }
        return String.join(", ", times);
    }

    private static void attack(Assault.Target target, ConcurrentMap<String, LongAdder> answers) {
        Random random = new Random(1);
        List<HttpClient> clients = new ArrayList<>();
        List<Semaphore> free = new ArrayList<>();
        List<Thread> trickling = new ArrayList<>();
        for (int attacker = 0; attacker < ATTACKERS; attacker++) {
            clients.add(client(address(attacker)));
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

    /** Sends a body byte by byte, slower than anybody would. */
    private static void trickle(Assault.Target target, String path) {
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
            // The server has had enough of it.
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

    /** Runs so many, evenly over a time. */
    static void paced(int times, Duration time, Numbered act) {
        long start = System.nanoTime();
        for (int number = 0; number < times; number++) {
            long due = start + time.toNanos() / times * number;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            act.run(number);
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

    static String answer(HttpClient client, HttpRequest request) {
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
