package org.socialmap.store.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Replays what many clients did, in the order of the feed and one at a time, on the simplest possible model. Anything
 * that the model would not have done is a fault.
 */
final class History {
    private final Map<String, String[]> operations = new HashMap<>();
    private final Map<UUID, Beds> units = new HashMap<>();
    private final Map<String, UUID> unitOf = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int holds;

    private History() {}

    /** A write in the database; {@code reported} is the reported number of free beds, if it is a report. */
    private record Row(long position, UUID unit, FeedWrite.Action action, String actor, int reported) {}

    /** The beds of one unit in the model. */
    private static final class Beds {
        private int reported;
        private int reportedBefore;
        private final Map<String, Integer> held = new HashMap<>();
        private final Map<String, Integer> confirmedSince = new HashMap<>();
        /** Holds that were confirmed since the report before the last one. */
        private final Map<String, Integer> confirmedSinceBefore = new HashMap<>();

        private void report(int number) {
            reportedBefore = reported;
            reported = number;
            confirmedSinceBefore.clear();
            confirmedSinceBefore.putAll(confirmedSince);
            confirmedSince.clear();
        }

        private int free() {
            return reported - sum(held) - sum(confirmedSince);
        }

        private static int sum(Map<String, Integer> beds) {
            return beds.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Returns what is wrong with a history.
     *
     * @param lines what the clients of {@link ContendingClient} printed
     */
    static List<String> faults(Database database, List<String> lines) {
        History history = new History();
        for (String line : lines) {
            String[] words = line.split(" ");
            if (words[1].startsWith("fault")) {
                history.faults.add(line);
            }
            if (!line.endsWith(ContendingClient.BUSY)) {
                history.operations.put(words[0], words);
            }
            history.holds += words[1].equals("hold") ? 1 : 0;
        }
        List<Row> rows = database.read(transaction -> transaction.list(
                row -> new Row(
                        row.getLong(1),
                        UUID.fromString(row.getString(2)),
                        FeedWrite.Action.of(row.getString(3)),
                        row.getString(4),
                        row.getInt(5)),
                "SELECT f.position, f.id, f.action, f.actor, c.available FROM feed f"
                        + " LEFT JOIN capacity_report c ON c.position = f.position ORDER BY f.position"));
        rows.forEach(history::replay);
        history.end(database, rows);
        return history.faults;
    }

    private void replay(Row row) {
        Beds beds = units.computeIfAbsent(row.unit(), unit -> new Beds());
        String[] words = operations.getOrDefault(row.actor(), new String[] {row.actor(), "nothing", ""});
        switch (row.action()) {
            case REPORT -> {
                int left = Math.max(0, beds.reported - Beds.sum(beds.confirmedSince));
                switch (words[1]) {
                    case "again" -> require(row, row.reported() == left, "restated wrongly");
                    case "add" -> {
                        int added = Integer.parseInt(words[2]);
                        require(row, row.reported() == left + added, "added wrongly");
                        require(row, row.reported() >= (added < 0 ? Beds.sum(beds.held) : 0), "below zero");
                        require(row, row.reported() <= ContendingClient.MAX_BEDS, "above the maximum");
                    }
                    case "undo" -> {
                        int before = Math.max(0, beds.reportedBefore - Beds.sum(beds.confirmedSinceBefore));
                        require(row, row.reported() == before, "undone wrongly");
                    }
                    default -> {}
                }
                beds.report(row.reported());
            }
            case HOLD -> {
                require(
                        row,
                        words[1].equals("hold") && words[3].equals(row.unit().toString()),
                        "was not acknowledged");
                int number = Integer.parseInt(words[4]);
                require(row, beds.free() >= number, "given though it was not free");
                beds.held.put(words[2], number);
                require(row, unitOf.put(words[2], row.unit()) == null, "given twice");
            }
            case CONFIRM -> {
                require(row, words[1].equals("confirm") && beds.held.containsKey(words[2]), "was not held");
                beds.confirmedSince.put(words[2], beds.held.getOrDefault(words[2], 0));
                beds.confirmedSinceBefore.put(words[2], beds.held.getOrDefault(words[2], 0));
                beds.held.remove(words[2]);
            }
            case RELEASE -> {
                require(row, words[1].equals("release") && row.unit().equals(unitOf.get(words[2])), "was not held");
                beds.held.remove(words[2]);
                beds.confirmedSince.remove(words[2]);
                beds.confirmedSinceBefore.remove(words[2]);
            }
            case PUT, DELETE, ISSUE, REVOKE -> faults.add("something else at " + row.position());
        }
    }

    private void end(Database database, List<Row> rows) {
        long given = rows.stream()
                .filter(row -> row.action() == FeedWrite.Action.HOLD)
                .count();
        if (given != holds) {
            faults.add(holds + " holds were acknowledged, " + given + " exist");
        }
        UnitLevelTable levels = new UnitLevelTable();
        units.forEach((unit, beds) -> {
            int free = database.read(
                            transaction -> levels.level(transaction, unit).free(Instant.now()))
                    .orElse(0);
            // More may be held than was reported free: then none is free.
            if (free != Math.max(beds.free(), Math.min(free, 0))) {
                faults.add("free in the end: " + free + " and not " + beds.free());
            }
        });
        long position = 0;
        for (Row row : rows) {
            if (row.position() != ++position) {
                faults.add("a gap before " + row.position());
                return;
            }
        }
    }

    private void require(Row row, boolean holds, String fault) {
        if (!holds) {
            faults.add(fault + " at " + row.position());
        }
    }
}
