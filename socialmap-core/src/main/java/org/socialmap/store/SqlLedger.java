package org.socialmap.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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

    SqlLedger(Database database, RowLock locks, Consumer<UnitLevel> changed) {
        this.database = database;
        this.locks = locks;
        this.changed = changed;
    }

    /** Holds a row until the transaction ends; it is made if it is not there. */
    interface RowLock {
        void take(Transaction transaction, String table, String column, String value);
    }

    /** What a writing answers, and the level that it leaves. */
    private record Written<T>(T answer, UnitLevel level) {}

    @Override
    public long report(UUID unit, CapacityReport report, Actor by) {
        return writing(transaction -> {
            lock(transaction, unit);
            return report(transaction, unit, report, by);
        });
    }

    @Override
    public long confirm(UUID unit, Actor by) {
        return writing(transaction -> {
            lock(transaction, unit);
            CapacityReport again = levels.level(transaction, unit)
                    .again(database.now(transaction))
                    .orElseThrow(NothingReportedException::new);
            return report(transaction, unit, again, by);
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

    /** The board is told once the writing is sure. */
    private <T> T writing(Work<T> work) {
        Written<T> written = database.write(work::with);
        changed.accept(written.level());
        return written.answer();
    }

    /** What is left of the level before is what is still held: a report sees the places of confirmed holds as taken. */
    private Written<Long> report(Transaction transaction, UUID unit, CapacityReport report, Actor by) {
        Instant now = database.now(transaction);
        List<Hold> held = levels.held(transaction, unit);
        if (held.stream().anyMatch(hold -> hold.stateAt(now) == Hold.State.EXPIRED)) {
            levels.expire(transaction, unit, now);
            held = levels.held(transaction, unit);
        }
        long position = feed.take(transaction, 1);
        levels.add(transaction, unit, report, position, by, now);
        levels.moveOn(transaction, unit, position, position);
        feed.append(transaction, position, FeedRow.Kind.LEVEL, unit, new Writing(by, Action.REPORT, now));
        return new Written<>(position, new UnitLevel(unit, position, Optional.of(report), position, held));
    }

    private Written<Hold> confirmed(Transaction transaction, Hold hold, Writing writing) {
        UnitLevel before = levels.level(transaction, hold.unitId());
        long position = feed.take(transaction, 1);
        Hold confirmed = hold.confirmed(position);
        levels.update(transaction, confirmed);
        levels.moveOn(transaction, hold.unitId(), position, before.reportPosition());
        feed.append(transaction, position, FeedRow.Kind.LEVEL, hold.unitId(), writing);
        return new Written<>(confirmed, levels.level(transaction, hold.unitId()));
    }

    private Written<Hold> written(Transaction transaction, Hold hold, long reportPosition, Writing writing) {
        long position = feed.take(transaction, 1);
        levels.moveOn(transaction, hold.unitId(), position, reportPosition);
        feed.append(transaction, position, FeedRow.Kind.LEVEL, hold.unitId(), writing);
        return new Written<>(hold, levels.level(transaction, hold.unitId()));
    }

    private void lock(Transaction transaction, UUID unit) {
        locks.take(transaction, "unit_level", "unit_id", unit.toString());
    }

    private void lockHolder(Transaction transaction, Optional<UUID> holder) {
        locks.take(transaction, "holder", "id", LevelTable.holder(holder));
    }

    /** A hold whose unit is locked: it is what it is until the transaction ends. */
    private Hold locked(Transaction transaction, HoldCode code) {
        lock(transaction, known(transaction, code).unitId());
        return known(transaction, code);
    }

    private Hold known(Transaction transaction, HoldCode code) {
        return levels.find(transaction, code).orElseThrow(() -> new HoldRefusedException(Reason.UNKNOWN));
    }

    /** Whether a request is made for the first time; one that is being made elsewhere is waited for. */
    private boolean isNew(Transaction transaction, HoldRequest request, Actor by, HoldCode code) {
        return transaction.execute(
                        """
                        INSERT INTO idempotency (client, word, unit_id, places, code, created_at)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (client, word) DO NOTHING
                        """,
                        by.id(),
                        request.idempotencyKey(),
                        request.unitId().toString(),
                        request.places(),
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
                        request.places())
                .orElseThrow(() -> new HoldRefusedException(Reason.KEY_REUSED));
        return known(transaction, new HoldCode(code)).asGranted();
    }
}
