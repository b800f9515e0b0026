package org.socialmap.store.sql;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityChange;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.ChangeRefusedException;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.capacity.HoldRefusedException.Reason;
import org.socialmap.capacity.HoldRequest;
import org.socialmap.capacity.LastReport;
import org.socialmap.capacity.NothingReportedException;
import org.socialmap.capacity.UnitLevel;
import org.socialmap.catalog.FeedEntry;
import org.socialmap.store.sql.FeedWrite.Action;

/**
 * Capacity and holds in SQL. A write about a unit first locks its row, so that nobody else can decide about it
 * meanwhile. Locks are always taken in this order: idempotency key, holder, unit, head of the feed.
 */
final class SqlCapacityStore implements CapacityStore {
    private final Database database;
    private final UnitLevelTable levels = new UnitLevelTable();
    private final FeedTable feed = new FeedTable();
    private final RowLock locks;
    private final Consumer<UnitLevel> listener;
    /** Groups reports, which come all the time, because each commit makes other writes wait, above all on a server. */
    private final GroupCommit<UnitReport, Long> reports = new GroupCommit<>(this::reportTogether);

    SqlCapacityStore(Database database, RowLock locks, Consumer<UnitLevel> listener) {
        this.database = database;
        this.locks = locks;
        this.listener = listener;
    }

    /** The answer of a write, and the level that it leads to. */
    private record WriteResult<T>(T answer, UnitLevel level) {}

    @Override
    public long report(UUID unit, CapacityReport report, Actor by) {
        UnitReport unitReport = new UnitReport(unit, report, by);
        return reports.write(unitReport).orElseGet(() -> reportAlone(unitReport));
    }

    /**
     * Waits for the lock of the unit. A unit that never had a report has no row yet that could be locked with others.
     */
    private long reportAlone(UnitReport report) {
        return write(transaction -> {
            lock(transaction, report.unit());
            return addReports(transaction, List.of(report)).getFirst();
        });
    }

    /** Writes only reports whose units can be locked without waiting, so that no report waits for another unit. */
    private List<Optional<Long>> reportTogether(List<UnitReport> reports) {
        List<WriteResult<Long>> results = database.write(transaction -> {
            Set<UUID> units = locks.lockAvailable(
                    transaction, reports.stream().map(UnitReport::unit).toList());
            return addReports(
                    transaction,
                    reports.stream()
                            .filter(report -> units.contains(report.unit()))
                            .toList());
        });
        results.forEach(result -> listener.accept(result.level()));
        Iterator<WriteResult<Long>> answers = results.iterator();
        Set<UUID> units =
                results.stream().map(result -> result.level().unitId()).collect(Collectors.toSet());
        return reports.stream()
                .map(report -> units.contains(report.unit())
                        ? Optional.of(answers.next().answer())
                        : Optional.<Long>empty())
                .toList();
    }

    @Override
    public long confirmReport(UUID unit, Actor by) {
        return write(transaction -> {
            lock(transaction, unit);
            CapacityReport again = levels.level(transaction, unit)
                    .reconfirmed(database.now(transaction))
                    .orElseThrow(NothingReportedException::new);
            return addReports(transaction, List.of(new UnitReport(unit, again, by)))
                    .getFirst();
        });
    }

    @Override
    public UnitLevel change(UUID unit, CapacityChange change, OptionalLong expectedRevision, Actor by) {
        return write(transaction -> {
            lock(transaction, unit);
            UnitLevel level = levels.level(transaction, unit);
            if (expectedRevision.isPresent() && expectedRevision.getAsLong() != level.reportPosition()) {
                throw new ChangeRefusedException(ChangeRefusedException.Reason.SUPERSEDED);
            }
            CapacityReport report =
                    change.report(level, levels.lastReport(transaction, unit), database.now(transaction));
            UnitLevel changed = addReports(transaction, List.of(new UnitReport(unit, report, by)))
                    .getFirst()
                    .level();
            return new WriteResult<>(changed, changed);
        });
    }

    @Override
    public Optional<LastReport> lastReport(UUID unit) {
        return database.read(transaction -> levels.lastReport(transaction, unit));
    }

    @Override
    public Hold hold(HoldRequest request, Actor by) {
        return write(transaction -> {
            Hold hold = request.grant(by, database.now(transaction));
            if (!isNew(transaction, request, by, hold.code())) {
                return new WriteResult<>(
                        previousAnswer(transaction, request, by), levels.level(transaction, request.unitId()));
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
            return advanceUnit(transaction, hold, level.reportPosition(), new FeedWrite(by, Action.HOLD, now));
        });
    }

    @Override
    public Hold getHold(HoldCode code) {
        return database.read(transaction -> {
            Hold hold = require(transaction, code);
            return hold.stateAt(database.now(transaction)) == Hold.State.EXPIRED ? hold.expired() : hold;
        });
    }

    @Override
    public Hold confirmHold(HoldCode code, Actor by) {
        return write(transaction -> {
            Hold hold = findLocked(transaction, code);
            Instant now = database.now(transaction);
            return switch (hold.stateAt(now)) {
                case HELD -> confirm(transaction, hold, new FeedWrite(by, Action.CONFIRM, now));
                case CONFIRMED -> new WriteResult<>(hold, levels.level(transaction, hold.unitId()));
                case RELEASED -> throw new HoldRefusedException(Reason.RELEASED);
                case EXPIRED -> throw new HoldRefusedException(Reason.EXPIRED);
            };
        });
    }

    @Override
    public Hold releaseHold(HoldCode code, Actor by) {
        return write(transaction -> {
            Hold hold = findLocked(transaction, code);
            Instant now = database.now(transaction);
            return switch (hold.stateAt(now)) {
                case HELD, CONFIRMED -> {
                    levels.update(transaction, hold.released());
                    yield advanceUnit(
                            transaction,
                            hold.released(),
                            levels.level(transaction, hold.unitId()).reportPosition(),
                            new FeedWrite(by, Action.RELEASE, now));
                }
                case RELEASED -> new WriteResult<>(hold, levels.level(transaction, hold.unitId()));
                case EXPIRED -> new WriteResult<>(hold.expired(), levels.level(transaction, hold.unitId()));
            };
        });
    }

    private interface Work<T> {
        WriteResult<T> with(Transaction transaction);
    }

    /** Writes, and notifies the listener after the commit. */
    private <T> T write(Work<T> work) {
        WriteResult<T> result = database.write(work::with);
        listener.accept(result.level());
        return result.answer();
    }

    /**
     * Adds reports. Of a unit's earlier level only held beds remain, because a report counts confirmed holds as taken.
     */
    private List<WriteResult<Long>> addReports(Transaction transaction, List<UnitReport> reports) {
        if (reports.isEmpty()) {
            return List.of();
        }
        Instant now = database.now(transaction);
        Map<UUID, List<Hold>> held =
                held(transaction, reports.stream().map(UnitReport::unit).collect(Collectors.toSet()), now);
        long first = feed.allocate(transaction, reports.size());
        levels.add(transaction, reports, first, now);
        feed.append(
                transaction,
                first,
                reports.stream()
                        .map(report -> entry(report.unit(), new FeedWrite(report.by(), Action.REPORT, now)))
                        .toList());
        return IntStream.range(0, reports.size())
                .mapToObj(i -> {
                    UnitReport report = reports.get(i);
                    long position = first + i;
                    List<Hold> holds = held.getOrDefault(report.unit(), List.of());
                    return new WriteResult<>(
                            position,
                            new UnitLevel(report.unit(), position, Optional.of(report.report()), position, holds));
                })
                .toList();
    }

    private Map<UUID, List<Hold>> held(Transaction transaction, Set<UUID> units, Instant now) {
        Map<Boolean, List<Hold>> holds = levels.held(transaction, units).stream()
                .collect(Collectors.partitioningBy(hold -> hold.stateAt(now) == Hold.State.EXPIRED));
        requireNonNull(holds.get(true)).stream()
                .map(Hold::unitId)
                .distinct()
                .forEach(unit -> levels.expire(transaction, unit, now));
        return requireNonNull(holds.get(false)).stream().collect(Collectors.groupingBy(Hold::unitId));
    }

    private WriteResult<Hold> confirm(Transaction transaction, Hold hold, FeedWrite writing) {
        UnitLevel before = levels.level(transaction, hold.unitId());
        long position = feed.allocate(transaction, 1);
        Hold confirmed = hold.confirmed(position);
        levels.update(transaction, confirmed);
        levels.advance(transaction, hold.unitId(), position, before.reportPosition());
        feed.append(transaction, position, List.of(entry(hold.unitId(), writing)));
        return new WriteResult<>(confirmed, levels.level(transaction, hold.unitId()));
    }

    private WriteResult<Hold> advanceUnit(Transaction transaction, Hold hold, long reportPosition, FeedWrite writing) {
        long position = feed.allocate(transaction, 1);
        levels.advance(transaction, hold.unitId(), position, reportPosition);
        feed.append(transaction, position, List.of(entry(hold.unitId(), writing)));
        return new WriteResult<>(hold, levels.level(transaction, hold.unitId()));
    }

    private static FeedTable.Entry entry(UUID unit, FeedWrite writing) {
        return new FeedTable.Entry(FeedEntry.Kind.LEVEL, unit, writing);
    }

    private void lock(Transaction transaction, UUID unit) {
        locks.lockOrCreate(transaction, "unit_level", "unit_id", unit.toString());
    }

    private void lockHolder(Transaction transaction, Optional<UUID> holder) {
        locks.lockOrCreate(transaction, "holder", "id", UnitLevelTable.holder(holder));
    }

    /** Returns a hold after locking its unit, so that it does not change until the transaction ends. */
    private Hold findLocked(Transaction transaction, HoldCode code) {
        lock(transaction, require(transaction, code).unitId());
        return require(transaction, code);
    }

    private Hold require(Transaction transaction, HoldCode code) {
        return levels.find(transaction, code).orElseThrow(() -> new HoldRefusedException(Reason.UNKNOWN));
    }

    /** Returns whether this is the first request with its key. Waits for a concurrent request with the same key. */
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

    private Hold previousAnswer(Transaction transaction, HoldRequest request, Actor by) {
        String code = transaction
                .find(
                        row -> row.getString(1),
                        "SELECT code FROM idempotency WHERE client = ? AND word = ? AND unit_id = ? AND places = ?",
                        by.id(),
                        request.idempotencyKey(),
                        request.unitId().toString(),
                        request.beds())
                .orElseThrow(() -> new HoldRefusedException(Reason.KEY_REUSED));
        return require(transaction, new HoldCode(code)).asGranted();
    }
}
