package org.socialmap.store;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.capacity.HoldRefusedException.Reason;
import org.socialmap.capacity.HoldRequest;
import org.socialmap.capacity.Ledger;
import org.socialmap.capacity.NothingReportedException;
import org.socialmap.capacity.UnitLevel;
import org.socialmap.store.Writing.Action;

/**
 * Capacity and holds in SQL. Whoever writes about a unit first locks its row, so that nobody else can decide about it
 * meanwhile; locks are taken in one order: idempotency key, holder, unit, head of the feed.
 */
final class SqlLedger implements Ledger {
    private final Database database;
    private final LevelTable levels = new LevelTable();
    private final FeedTable feed = new FeedTable();
    private final RowLock locks;
    private final Consumer<UnitLevel> changed;
    /** Each commit makes the others wait, on a server most of all: reports, which come all the time, share them. */
    private final GroupCommit<UnitReport, Long> reports = new GroupCommit<>(this::reportTogether);

    SqlLedger(Database database, RowLock locks, Consumer<UnitLevel> changed) {
        this.database = database;
        this.locks = locks;
        this.changed = changed;
    }

    /** What a writing answers, and the level that it leaves. */
    private record Written<T>(T answer, UnitLevel level) {}

    @Override
    public long report(UUID unit, CapacityReport told, Actor by) {
        UnitReport report = new UnitReport(unit, told, by);
        return reports.write(report).orElseGet(() -> reportAlone(report));
    }

    /** Waits for those who hold the unit; of a unit of which nothing was ever told there is nothing to hold yet. */
    private long reportAlone(UnitReport report) {
        return writing(transaction -> {
            lock(transaction, report.unit());
            return written(transaction, List.of(report)).getFirst();
        });
    }

    /** Only what needs not be waited for, so that nobody waits for a unit that is not theirs. */
    private List<Optional<Long>> reportTogether(List<UnitReport> reports) {
        List<Written<Long>> written = database.write(transaction -> {
            Set<UUID> units = locks.takeFree(
                    transaction, reports.stream().map(UnitReport::unit).toList());
            return written(
                    transaction,
                    reports.stream()
                            .filter(report -> units.contains(report.unit()))
                            .toList());
        });
        written.forEach(one -> changed.accept(one.level()));
        Iterator<Written<Long>> answers = written.iterator();
        Set<UUID> units = written.stream().map(one -> one.level().unitId()).collect(Collectors.toSet());
        return reports.stream()
                .map(report -> units.contains(report.unit())
                        ? Optional.of(answers.next().answer())
                        : Optional.<Long>empty())
                .toList();
    }

    @Override
    public long confirm(UUID unit, Actor by) {
        return writing(transaction -> {
            lock(transaction, unit);
            CapacityReport again = levels.level(transaction, unit)
                    .reconfirmed(database.now(transaction))
                    .orElseThrow(NothingReportedException::new);
            return written(transaction, List.of(new UnitReport(unit, again, by)))
                    .getFirst();
        });
    }

    @Override
    public Hold hold(HoldRequest request, Actor by) {
        return writing(transaction -> {
            Hold hold = request.granted(by.organization(), database.now(transaction));
            if (!isNew(transaction, request, by, hold.code())) {
                return new Written<>(
                        answeredBefore(transaction, request, by), levels.level(transaction, request.unitId()));
            }
            lockHolder(transaction, by.organization());
            lock(transaction, request.unitId());
            Instant now = database.now(transaction);
            levels.expire(transaction, request.unitId(), now);
            UnitLevel level = levels.level(transaction, request.unitId());
            Optional<Reason> refusal = request.refusal(level, levels.heldBy(transaction, by.organization(), now), now);
            if (refusal.isPresent()) {
                throw new HoldRefusedException(refusal.get());
            }
            levels.add(transaction, hold, now);
            return written(transaction, hold, level.reportPosition(), new Writing(by, Action.HOLD, now));
        });
    }

    @Override
    public Hold find(HoldCode code) {
        return database.read(transaction -> {
            Hold hold = known(transaction, code);
            return hold.stateAt(database.now(transaction)) == Hold.State.EXPIRED ? hold.expired() : hold;
        });
    }

    @Override
    public Hold confirm(HoldCode code, Actor by) {
        return writing(transaction -> {
            Hold hold = locked(transaction, code);
            Instant now = database.now(transaction);
            return switch (hold.stateAt(now)) {
                case HELD -> confirmed(transaction, hold, new Writing(by, Action.CONFIRM, now));
                case CONFIRMED -> new Written<>(hold, levels.level(transaction, hold.unitId()));
                case RELEASED -> throw new HoldRefusedException(Reason.RELEASED);
                case EXPIRED -> throw new HoldRefusedException(Reason.EXPIRED);
            };
        });
    }

    @Override
    public Hold release(HoldCode code, Actor by) {
        return writing(transaction -> {
            Hold hold = locked(transaction, code);
            Instant now = database.now(transaction);
            return switch (hold.stateAt(now)) {
                case HELD, CONFIRMED -> {
                    levels.update(transaction, hold.released());
                    yield written(
                            transaction,
                            hold.released(),
                            levels.level(transaction, hold.unitId()).reportPosition(),
                            new Writing(by, Action.RELEASE, now));
                }
                case RELEASED -> new Written<>(hold, levels.level(transaction, hold.unitId()));
                case EXPIRED -> new Written<>(hold.expired(), levels.level(transaction, hold.unitId()));
            };
        });
    }

    private interface Work<T> {
        Written<T> with(Transaction transaction);
    }

    /** Returns the board is told once the writing is sure. */
    private <T> T writing(Work<T> work) {
        Written<T> written = database.write(work::with);
        changed.accept(written.level());
        return written.answer();
    }

    /** Of the level before, what is still held is left: a report sees the places of confirmed holds as taken. */
    private List<Written<Long>> written(Transaction transaction, List<UnitReport> reports) {
        if (reports.isEmpty()) {
            return List.of();
        }
        Instant now = database.now(transaction);
        Map<UUID, List<Hold>> held =
                held(transaction, reports.stream().map(UnitReport::unit).collect(Collectors.toSet()), now);
        long first = feed.take(transaction, reports.size());
        levels.add(transaction, reports, first, now);
        feed.append(
                transaction,
                first,
                reports.stream()
                        .map(report -> entry(report.unit(), new Writing(report.by(), Action.REPORT, now)))
                        .toList());
        return IntStream.range(0, reports.size())
                .mapToObj(i -> {
                    UnitReport report = reports.get(i);
                    long at = first + i;
                    List<Hold> holds = held.getOrDefault(report.unit(), List.of());
                    return new Written<>(at, new UnitLevel(report.unit(), at, Optional.of(report.told()), at, holds));
                })
                .toList();
    }

    private Map<UUID, List<Hold>> held(Transaction transaction, Set<UUID> units, Instant now) {
        Map<Boolean, List<Hold>> holds = levels.held(transaction, units).stream()
                .collect(Collectors.partitioningBy(hold -> hold.stateAt(now) == Hold.State.EXPIRED));
        holds.get(true).stream().map(Hold::unitId).distinct().forEach(unit -> levels.expire(transaction, unit, now));
        return holds.get(false).stream().collect(Collectors.groupingBy(Hold::unitId));
    }

    private Written<Hold> confirmed(Transaction transaction, Hold hold, Writing writing) {
        UnitLevel before = levels.level(transaction, hold.unitId());
        long position = feed.take(transaction, 1);
        Hold confirmed = hold.confirmed(position);
        levels.update(transaction, confirmed);
        levels.moveOn(transaction, hold.unitId(), position, before.reportPosition());
        feed.append(transaction, position, List.of(entry(hold.unitId(), writing)));
        return new Written<>(confirmed, levels.level(transaction, hold.unitId()));
    }

    private Written<Hold> written(Transaction transaction, Hold hold, long reportPosition, Writing writing) {
        long position = feed.take(transaction, 1);
        levels.moveOn(transaction, hold.unitId(), position, reportPosition);
        feed.append(transaction, position, List.of(entry(hold.unitId(), writing)));
        return new Written<>(hold, levels.level(transaction, hold.unitId()));
    }

    private static FeedTable.Entry entry(UUID unit, Writing writing) {
        return new FeedTable.Entry(FeedRow.Kind.LEVEL, unit, writing);
    }

    private void lock(Transaction transaction, UUID unit) {
        locks.take(transaction, "unit_level", "unit_id", unit.toString());
    }

    private void lockHolder(Transaction transaction, Optional<UUID> holder) {
        locks.take(transaction, "holder", "id", LevelTable.holder(holder));
    }

    /** Returns a hold whose unit is locked: it is what it is until the transaction ends. */
    private Hold locked(Transaction transaction, HoldCode code) {
        lock(transaction, known(transaction, code).unitId());
        return known(transaction, code);
    }

    private Hold known(Transaction transaction, HoldCode code) {
        return levels.find(transaction, code).orElseThrow(() -> new HoldRefusedException(Reason.UNKNOWN));
    }

    /** Returns whether a request is made for the first time; one that is being made elsewhere is waited for. */
    private boolean isNew(Transaction transaction, HoldRequest request, Actor by, HoldCode code) {
        return transaction.execute(
                        """
                        INSERT INTO idempotency (client, word, unit_id, places, code, created_at)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (client, word) DO NOTHING
                        """,
                        by.id(),
                        request.idempotencyKey(),
                        request.unitId().toString(),
                        request.beds(),
                        code.text(),
                        database.now(transaction).toEpochMilli())
                == 1;
    }

    private Hold answeredBefore(Transaction transaction, HoldRequest request, Actor by) {
        String code = transaction
                .find(
                        row -> row.getString(1),
                        "SELECT code FROM idempotency WHERE client = ? AND word = ? AND unit_id = ? AND places = ?",
                        by.id(),
                        request.idempotencyKey(),
                        request.unitId().toString(),
                        request.beds())
                .orElseThrow(() -> new HoldRefusedException(Reason.KEY_REUSED));
        return known(transaction, new HoldCode(code)).asGranted();
    }
}
