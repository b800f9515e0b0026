package org.socialmap.store.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.socialmap.access.Actor;
import org.socialmap.access.Role;
import org.socialmap.capacity.CapacityChange;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.ChangeRefusedException;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.capacity.HoldRequest;
import org.socialmap.capacity.NothingReportedException;
import org.socialmap.capacity.UnitLevel;
import org.socialmap.dataset.FreshnessLimits;
import org.socialmap.store.Store;

/**
 * A random sequence of operations on a ledger, determined by its seed, with the ledger's answers. Codes and the like
 * are numbered in order of appearance, so that two ledgers can be compared.
 */
final class LedgerScript {
    static final Duration HOLD_FOR = Duration.ofMinutes(90);
    static final int LIMIT = 3;

    private final Random random;
    private final CapacityStore ledger;
    private final ManualClock clock;
    private final Map<UUID, UnitLevel> board;
    private final List<HoldCode> codes = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    private LedgerScript(long seed, CapacityStore ledger, ManualClock clock, Map<UUID, UnitLevel> board) {
        this.random = new Random(seed);
        this.ledger = ledger;
        this.clock = clock;
        this.board = board;
    }

    /** Returns the answers of a store's ledger to a number of operations, and what its board then shows. */
    static List<String> play(long seed, int events, Store store, ManualClock clock) {
        return play(seed, events, store, clock, UnaryOperator.identity());
    }

    /** @param twin creates another ledger on the store */
    static List<String> play(long seed, int events, Store store, ManualClock clock, UnaryOperator<CapacityStore> twin) {
        Map<UUID, UnitLevel> board = new HashMap<>();
        CapacityStore ledger = twin.apply(store.capacityStore(level -> board.put(level.unitId(), level)));
        LedgerScript script = new LedgerScript(seed, ledger, clock, board);
        for (int i = 0; i < events; i++) {
            script.answers.add(script.event());
        }
        Map<UUID, UnitLevel> read = new HashMap<>();
        store.everything().levels().forEach(level -> read.put(level.unitId(), level));
        script.answers.add(
                "read as the board shows: " + sums(read, clock.instant()).equals(sums(board, clock.instant())));
        return script.answers;
    }

    static Actor professional(int organization) {
        return Actor.of("key " + organization, Role.PROFESSIONAL, new UUID(9, organization));
    }

    static CapacityReport report(int maximum, int available, Instant observedAt) {
        return CapacityReport.builder(maximum, available, observedAt).build();
    }

    static HoldRequest request(UUID unit, int beds, String key, Duration duration, int limit) {
        return new HoldRequest(unit, beds, key, new HoldRequest.Terms(duration, limit, FreshnessLimits.BEDS, false));
    }

    private String event() {
        UUID unit = new UUID(5, random.nextInt(3));
        Actor by = professional(random.nextInt(2));
        int kind = random.nextInt(14);
        String answer = "";
        try {
            answer = switch (kind) {
                case 0, 1 -> "report " + (ledger.report(unit, report(), by) > 0);
                case 2 -> "still correct " + (ledger.confirmReport(unit, by) > 0);
                case 3, 4, 5 -> hold(unit, by);
                case 6 -> "confirm " + describe(ledger.confirmHold(code(), by));
                case 7 -> "release " + describe(ledger.releaseHold(code(), by));
                case 8 -> "find " + describe(ledger.getHold(code()));
                case 9, 10 ->
                    "add "
                            + describe(change(
                                    unit, new CapacityChange.Add(random.nextInt(7) - 3, random.nextInt(3) - 1), by));
                case 11 -> "undo " + describe(change(unit, new CapacityChange.Undo(), by));
                case 12 -> "state " + describe(change(unit, stated(), by));
                default -> tick();
            };
        } catch (HoldRefusedException e) {
            answer = kind + " refused: " + e.reason();
        } catch (ChangeRefusedException e) {
            answer = kind + " refused: " + e.reason();
        } catch (NothingReportedException e) {
            answer = kind + " nothing reported";
        }
        return answer + " " + sums(board, clock.instant());
    }

    private String hold(UUID unit, Actor by) {
        // A key is sometimes reused, for the same request and for another.
        Hold hold = ledger.hold(request(unit, 1 + random.nextInt(2), "key " + random.nextInt(40), HOLD_FOR, LIMIT), by);
        if (!codes.contains(hold.code())) {
            codes.add(hold.code());
        }
        return "hold " + describe(hold);
    }

    /** Changes a unit, sometimes only if the last report is the one that the board shows, or an older one. */
    private UnitLevel change(UUID unit, CapacityChange change, Actor by) {
        long known = board.containsKey(unit) ? board.get(unit).reportPosition() : 0;
        OptionalLong expected = switch (random.nextInt(4)) {
            case 0 -> OptionalLong.of(known);
            case 1 -> OptionalLong.of(Math.max(0, known - 1));
            default -> OptionalLong.empty();
        };
        return ledger.change(unit, change, expected, by);
    }

    private CapacityChange stated() {
        return switch (random.nextInt(3)) {
            case 0 -> new CapacityChange.Count(random.nextInt(8), OptionalInt.empty(), OptionalInt.empty());
            case 1 -> new CapacityChange.Close(clock.instant().plus(Duration.ofMinutes(random.nextInt(120))));
            default -> new CapacityChange.Reopen();
        };
    }

    private static String describe(UnitLevel level) {
        return level.report().orElseThrow().toString();
    }

    private String tick() {
        clock.move(Duration.ofMinutes(random.nextInt(60)));
        return "later";
    }

    private HoldCode code() {
        return codes.isEmpty() ? HoldCode.random() : codes.get(random.nextInt(codes.size()));
    }

    private CapacityReport report() {
        return report(6, random.nextInt(7), clock.instant());
    }

    private String describe(Hold hold) {
        return codes.indexOf(hold.code()) + " " + hold.unitId() + " " + hold.beds() + " " + hold.state() + " "
                + hold.expiresAt();
    }

    private static Map<UUID, String> sums(Map<UUID, UnitLevel> levels, Instant now) {
        Map<UUID, String> sums = new HashMap<>();
        levels.forEach((unit, level) -> sums.put(
                unit,
                level.report().map(CapacityReport::available) + " - " + level.held(now) + " = " + level.free(now)));
        return sums;
    }
}
