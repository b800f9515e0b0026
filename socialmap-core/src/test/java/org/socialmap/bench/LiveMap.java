package org.socialmap.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.socialmap.CapacityOperations;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.dataset.DataSet;
import org.socialmap.need.NeedProfile;
import org.socialmap.record.Unit;

/**
 * Measures the costs of a live map: the start with and without an index, the number of durable reports per second
 * compared to what the database itself can do, and the latency of matches while reports arrive. Each as a ratio
 * within one run.
 *
 * <p>{@code mvn -Pbench -Dbench.main=org.socialmap.bench.LiveMap -Dbench.sizes=100000}
 */
public final class LiveMap {
    private static final int CLIENTS = 8;
    private static final int REPORTS = 800;
    private static final int PAIRS = 21;
    private static final int MATCH_PAIRS = 7;
    private static final int MATCHES = 1_200;
    private static final int WARM_UP = 1_500;
    private static final int REPORTS_PER_SECOND = 1_000;
    private static final long PEOPLE_SEED = 11;

    private LiveMap() {}

    /** Measures and prints the ratios. */
    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(System.getProperty("bench.sizes", "100000").split(",")[0]);
        DataSet dataSet = NationalMap.of(size, false, 2026);
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "stores")), "live");
        try {
            starts(folder, dataSet);
            try (SocialMap map = SocialMap.builder(dataSet).folder(folder).open()) {
                matches(map, dataSet);
                reports("SQLite", map, url("sqlite:" + folder.resolve("raw.db")), 1, 1);
                reports("SQLite", map, url("sqlite:" + folder.resolve("raw.db")), CLIENTS, 1);
            }
            DataSet small = NationalMap.of(1_000, false, 2026);
            // The database of the tests does not sync to disk; this one does.
            try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .start();
                    SocialMap map = SocialMap.builder(small)
                            .jdbc(server.getJdbcUrl("postgres", "postgres"))
                            .open()) {
                reports("PostgreSQL", map, server.getJdbcUrl("postgres", "postgres"), CLIENTS, CLIENTS);
            }
        } finally {
            delete(folder);
        }
    }

    private static void starts(Path folder, DataSet dataSet) throws IOException {
        print("first start, records and index written: %.1f s%n", openSeconds(folder, dataSet));
        print("start with its index: %.1f s%n", openSeconds(folder, dataSet));
        print("start with its index: %.1f s%n", openSeconds(folder, dataSet));
        delete(folder.resolve("index"));
        print("start without an index, rebuilt: %.1f s%n", openSeconds(folder, dataSet));
    }

    private static double openSeconds(Path folder, DataSet dataSet) {
        long start = System.nanoTime();
        try (SocialMap map = SocialMap.builder(dataSet).folder(folder).open()) {
            double seconds = (System.nanoTime() - start) / 1e9;
            if (map.revision() == 0) {
                throw new IllegalStateException("nothing was opened");
            }
            return seconds;
        }
    }

    /** Compares the 99th percentile of match latency without and with reports, alternating. */
    private static void matches(SocialMap map, DataSet dataSet) {
        List<NeedProfile> people = NationalPeople.of(WARM_UP + MATCHES, dataSet.vocabulary(), PEOPLE_SEED);
        people.subList(0, WARM_UP).forEach(map::match);
        try (Reporter reporter = new Reporter(map)) {
            people.subList(0, WARM_UP).forEach(map::match);
            print("  warm, with %.0f reports a second%n", reporter.rate());
        }
        List<NeedProfile> measured = people.subList(WARM_UP, WARM_UP + MATCHES);
        List<Double> rises = new ArrayList<>();
        for (int pair = 0; pair < MATCH_PAIRS; pair++) {
            double quiet = p99Millis(map, measured);
            double busy;
            try (Reporter reporter = new Reporter(map)) {
                busy = p99Millis(map, measured);
                print("  match p99 %.1f ms, with %.0f reports a second %.1f ms%n", quiet, reporter.rate(), busy);
            }
            rises.add(busy / quiet);
        }
        print("match p99 under reports: %s%n", spread(rises));
    }

    private static double p99Millis(SocialMap map, List<NeedProfile> people) {
        long[] nanos = new long[people.size()];
        for (int i = 0; i < nanos.length; i++) {
            long before = System.nanoTime();
            map.match(people.get(i));
            nanos[i] = System.nanoTime() - before;
        }
        Arrays.sort(nanos);
        return nanos[nanos.length * 99 / 100] / 1e6;
    }

    /** Sends reports at a steady rate until it is closed. */
    private static final class Reporter implements AutoCloseable {
        private final SocialMap map;
        private final AtomicInteger made = new AtomicInteger();
        private final long start = System.nanoTime();
        private final Thread thread;
        private volatile boolean closed;

        Reporter(SocialMap map) {
            this.map = map;
            this.thread = Thread.ofPlatform().start(this::run);
        }

        private void run() {
            CapacityOperations desk = map.capacity(Actor.EMBEDDER);
            List<Unit> units = units(map);
            while (!closed) {
                int number = made.getAndIncrement();
                desk.report(units.get(number % units.size()).id(), report(number));
                long due = start + (long) (number + 1) * 1_000_000_000L / REPORTS_PER_SECOND;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
            }
        }

        double rate() {
            return made.get() / ((System.nanoTime() - start) / 1e9);
        }

        @Override
        public void close() {
            closed = true;
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Compares single-row commits and reports, each durable, alternating. */
    private static void reports(String database, SocialMap map, String url, int clients, int rawClients)
            throws SQLException, InterruptedException {
        CapacityOperations desk = map.capacity(Actor.EMBEDDER);
        List<Unit> units = units(map);
        List<Double> ratios = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            double raw = raw(url, rawClients);
            double reports = perSecond(clients, client -> {
                for (int i = 0; i < REPORTS / clients; i++) {
                    desk.report(units.get((client * REPORTS + i) % units.size()).id(), report(i));
                }
            });
            rates.add(reports);
            ratios.add(reports / raw);
        }
        rates.sort(Comparator.naturalOrder());
        print(
                "%s, durable reports of %d clients: %.0f a second, beside single rows: %s%n",
                database, clients, rates.get(rates.size() / 2), spread(ratios));
    }

    private static double raw(String url, int clients) throws SQLException, InterruptedException {
        Properties properties = new Properties();
        if (url.startsWith("jdbc:sqlite")) {
            properties.setProperty("journal_mode", "WAL");
            properties.setProperty("synchronous", "FULL");
        }
        try (Connection connection = DriverManager.getConnection(url, properties);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS raw (id BIGINT PRIMARY KEY, word TEXT, number BIGINT)");
            statement.execute("DELETE FROM raw");
        }
        return perSecond(clients, client -> {
            try (Connection connection = DriverManager.getConnection(url, properties);
                    PreparedStatement insert = connection.prepareStatement("INSERT INTO raw VALUES (?, ?, ?)")) {
                for (int i = 0; i < REPORTS / clients; i++) {
                    insert.setLong(1, (long) client * REPORTS + i);
                    insert.setString(2, "word " + i);
                    insert.setLong(3, i);
                    insert.executeUpdate();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private interface Work {
        void of(int client);
    }

    private static double perSecond(int clients, Work work) throws InterruptedException {
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int client = i;
            threads.add(Thread.ofPlatform().start(() -> work.of(client)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return REPORTS / ((System.nanoTime() - start) / 1e9);
    }

    private static List<Unit> units(SocialMap map) {
        return List.copyOf(map.dataSet().catalog().units());
    }

    private static CapacityReport report(int number) {
        int available = number % 5;
        return CapacityReport.builder(9, available, Instant.now()).build();
    }

    private static String spread(List<Double> ratios) {
        ratios.sort(Comparator.naturalOrder());
        int size = ratios.size();
        return String.format(
                Locale.ROOT,
                "× %.2f (median of %d pairs, quartiles %.2f and %.2f)",
                ratios.get(size / 2),
                size,
                ratios.get(size / 4),
                ratios.get(3 * size / 4));
    }

    private static String url(String rest) {
        return "jdbc:" + rest;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
