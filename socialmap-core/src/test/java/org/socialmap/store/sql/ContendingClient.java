package org.socialmap.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.socialmap.access.Actor;
import org.socialmap.access.Role;
import org.socialmap.capacity.CapacityChange;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.ChangeRefusedException;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.capacity.HoldRequest;
import org.socialmap.capacity.NothingReportedException;
import org.socialmap.error.StoreException;

/**
 * Many threads that hold, confirm, release and report the beds of a few units at once. Prints a line for each
 * operation: its id, which is also the actor in the feed, the kind of operation, and the code, unit and number of beds
 * of a hold.
 */
final class ContendingClient {
    static final int UNITS = 3;
    static final String BUSY = " busy";
    static final int MAX_BEDS = 6;
    private static final Duration LONG = Duration.ofDays(1);

    private final CapacityStore ledger;
    private final Queue<HoldCode> codes = new ConcurrentLinkedQueue<>();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private ContendingClient(CapacityStore ledger) {
        this.ledger = ledger;
    }

    /** @param arguments JDBC URL, name, seed, number of operations, number of threads, output file */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (SqlStore store = SqlStore.open(arguments[0], "test", Clock.systemUTC())) {
            List<String> lines = run(
                    store.capacityStore(level -> {}),
                    arguments[1],
                    Long.parseLong(arguments[2]),
                    Integer.parseInt(arguments[3]),
                    Integer.parseInt(arguments[4]));
            Files.write(Path.of(arguments[5]), lines);
        }
    }

    /** Runs operations on a number of threads, and returns a line for each. */
    static List<String> run(CapacityStore ledger, String name, long seed, int operations, int threads)
            throws InterruptedException {
        ContendingClient client = new ContendingClient(ledger);
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            String prefix = name + i + "-";
            Random random = new Random(seed + i);
            running.add(Thread.ofPlatform().start(() -> {
                for (int operation = 0; operation < operations / threads; operation++) {
                    client.operate(prefix + operation, random);
                }
            }));
        }
        for (Thread thread : running) {
            thread.join();
        }
        return List.copyOf(client.lines);
    }

    private void operate(String operation, Random random) {
        Actor by = Actor.of(operation, Role.PROFESSIONAL, new UUID(9, random.nextInt(3)));
        UUID unit = new UUID(5, random.nextInt(UNITS));
        try {
            switch (random.nextInt(13)) {
                case 0 -> {
                    lines.add(operation + " report");
                    ledger.report(unit, LedgerScript.report(MAX_BEDS, random.nextInt(MAX_BEDS + 1), Instant.now()), by);
                }
                case 1 -> {
                    lines.add(operation + " again");
                    ledger.confirmReport(unit, by);
                }
                case 10, 11 -> {
                    int beds = random.nextInt(5) - 2;
                    lines.add(operation + " add " + beds);
                    ledger.change(unit, new CapacityChange.Add(beds, 0), OptionalLong.empty(), by);
                }
                case 12 -> {
                    lines.add(operation + " undo");
                    ledger.change(unit, new CapacityChange.Undo(), OptionalLong.empty(), by);
                }
                case 2, 3 ->
                    withCode(random, code -> {
                        lines.add(operation + " confirm " + code.text());
                        ledger.confirmHold(code, by);
                    });
                case 4, 5 ->
                    withCode(random, code -> {
                        lines.add(operation + " release " + code.text());
                        ledger.releaseHold(code, by);
                    });
                default -> hold(unit, 1 + random.nextInt(2), by, random.nextInt(10) == 0);
            }
        } catch (HoldRefusedException | ChangeRefusedException | NothingReportedException e) {
            // Another client was faster, nothing was reported yet, or the numbers would be impossible.
        } catch (StoreException e) {
            // Too many writes at once; what was not acknowledged must not have happened.
            lines.add(operation + BUSY);
        } catch (RuntimeException e) {
            lines.add(operation + " fault " + e);
        }
    }

    private interface Work {
        void with(HoldCode code);
    }

    /** Runs work on a random code, which other threads may use at the same time. */
    private void withCode(Random random, Work work) {
        HoldCode code = codes.poll();
        if (code != null) {
            if (random.nextInt(3) > 0) {
                codes.add(code);
            }
            work.with(code);
        }
    }

    private void hold(UUID unit, int beds, Actor by, boolean twice) {
        HoldRequest request = LedgerScript.request(unit, beds, "key", LONG, Integer.MAX_VALUE);
        Hold hold = ledger.hold(request, by);
        lines.add(by.id() + " hold " + hold.code().text() + " " + unit + " " + beds);
        codes.add(hold.code());
        if (twice && !ledger.hold(request, by).code().equals(hold.code())) {
            lines.add(by.id() + " fault: another hold for the same key");
        }
    }
}
