package org.socialmap.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
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
        void take(Handle handle, String table, String column, String value);
    }

    /** What a writing answers, and the level that it leaves. */
    private record Written<T>(T answer, UnitLevel level) {}

    @Override
    public long report(UUID unit, CapacityReport report, Actor by) {
        return writing(handle -> {
            lock(handle, unit);
            return report(handle, unit, report, by);
        });
    }

    @Override
    public long confirm(UUID unit, Actor by) {
        return writing(handle -> {
            lock(handle, unit);
            CapacityReport again =
                    levels.level(handle, unit).again(database.now(handle)).orElseThrow(NothingReportedException::new);
            return report(handle, unit, again, by);
        });
    }

    @Override
    public Hold hold(HoldRequest request, Actor by) {
        return writing(handle -> {
            Hold hold = request.granted(by.organization(), database.now(handle));
            if (!isNew(handle, request, by, hold.code())) {
                return new Written<>(answeredBefore(handle, request, by), levels.level(handle, request.unitId()));
            }
            lockHolder(handle, by.organization());
            lock(handle, request.unitId());
            Instant now = database.now(handle);
            levels.expire(handle, request.unitId(), now);
            UnitLevel level = levels.level(handle, request.unitId());
            Optional<Reason> refusal = request.refusal(level, levels.heldBy(handle, by.organization(), now), now);
            if (refusal.isPresent()) {
                throw new HoldRefusedException(refusal.get());
            }
            levels.add(handle, hold, now);
            return written(handle, hold, level.reportPosition(), new Writing(by, Action.HOLD, now));
        });
    }

    @Override
    public Hold find(HoldCode code) {
        return database.read(handle -> {
            Hold hold = known(handle, code);
            return hold.stateAt(database.now(handle)) == Hold.State.EXPIRED ? hold.expired() : hold;
        });
    }

    @Override
    public Hold confirm(HoldCode code, Actor by) {
        return writing(handle -> {
            Hold hold = locked(handle, code);
            Instant now = database.now(handle);
            return switch (hold.stateAt(now)) {
                case HELD -> confirmed(handle, hold, new Writing(by, Action.CONFIRM, now));
                case CONFIRMED -> new Written<>(hold, levels.level(handle, hold.unitId()));
                case RELEASED -> throw new HoldRefusedException(Reason.RELEASED);
                case EXPIRED -> throw new HoldRefusedException(Reason.EXPIRED);
            };
        });
    }

    @Override
    public Hold release(HoldCode code, Actor by) {
        return writing(handle -> {
            Hold hold = locked(handle, code);
            Instant now = database.now(handle);
            return switch (hold.stateAt(now)) {
                case HELD, CONFIRMED -> {
                    levels.update(handle, hold.released());
                    yield written(
                            handle,
                            hold.released(),
                            levels.level(handle, hold.unitId()).reportPosition(),
                            new Writing(by, Action.RELEASE, now));
                }
                case RELEASED -> new Written<>(hold, levels.level(handle, hold.unitId()));
                case EXPIRED -> new Written<>(hold.expired(), levels.level(handle, hold.unitId()));
            };
        });
    }

    private interface Work<T> {
        Written<T> with(Handle handle);
    }

    /** The board is told once the writing is sure. */
    private <T> T writing(Work<T> work) {
        Written<T> written = database.write(work::with);
        changed.accept(written.level());
        return written.answer();
    }

    /** What is left of the level before is what is still held: a report sees the places of confirmed holds as taken. */
    private Written<Long> report(Handle handle, UUID unit, CapacityReport report, Actor by) {
        Instant now = database.now(handle);
        List<Hold> held = levels.held(handle, unit);
        if (held.stream().anyMatch(hold -> hold.stateAt(now) == Hold.State.EXPIRED)) {
            levels.expire(handle, unit, now);
            held = levels.held(handle, unit);
        }
        long position = feed.take(handle, 1);
        levels.add(handle, unit, report, position, by, now);
        levels.moveOn(handle, unit, position, position);
        feed.append(handle, position, FeedRow.Kind.LEVEL, unit, new Writing(by, Action.REPORT, now));
        return new Written<>(position, new UnitLevel(unit, position, Optional.of(report), position, held));
    }

    private Written<Hold> confirmed(Handle handle, Hold hold, Writing writing) {
        UnitLevel before = levels.level(handle, hold.unitId());
        long position = feed.take(handle, 1);
        Hold confirmed = hold.confirmed(position);
        levels.update(handle, confirmed);
        levels.moveOn(handle, hold.unitId(), position, before.reportPosition());
        feed.append(handle, position, FeedRow.Kind.LEVEL, hold.unitId(), writing);
        return new Written<>(confirmed, levels.level(handle, hold.unitId()));
    }

    private Written<Hold> written(Handle handle, Hold hold, long reportPosition, Writing writing) {
        long position = feed.take(handle, 1);
        levels.moveOn(handle, hold.unitId(), position, reportPosition);
        feed.append(handle, position, FeedRow.Kind.LEVEL, hold.unitId(), writing);
        return new Written<>(hold, levels.level(handle, hold.unitId()));
    }

    private void lock(Handle handle, UUID unit) {
        locks.take(handle, "unit_level", "unit_id", unit.toString());
    }

    private void lockHolder(Handle handle, Optional<UUID> holder) {
        locks.take(handle, "holder", "id", LevelTable.holder(holder));
    }

    /** A hold whose unit is locked: it is what it is until the transaction ends. */
    private Hold locked(Handle handle, HoldCode code) {
        lock(handle, known(handle, code).unitId());
        return known(handle, code);
    }

    private Hold known(Handle handle, HoldCode code) {
        return levels.find(handle, code).orElseThrow(() -> new HoldRefusedException(Reason.UNKNOWN));
    }

    /** Whether a request is made for the first time; one that is being made elsewhere is waited for. */
    private boolean isNew(Handle handle, HoldRequest request, Actor by, HoldCode code) {
        return handle.execute(
                        """
                        INSERT INTO idempotency (client, word, unit_id, places, code, created_at)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (client, word) DO NOTHING
                        """,
                        by.id(),
                        request.idempotencyKey(),
                        request.unitId().toString(),
                        request.places(),
                        code.text(),
                        database.now(handle).toEpochMilli())
                == 1;
    }

    private Hold answeredBefore(Handle handle, HoldRequest request, Actor by) {
        String code = handle.select(
                        "SELECT code FROM idempotency WHERE client = ? AND word = ? AND unit_id = ? AND places = ?",
                        by.id(),
                        request.idempotencyKey(),
                        request.unitId().toString(),
                        request.places())
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new HoldRefusedException(Reason.KEY_REUSED));
        return known(handle, new HoldCode(code)).asGranted();
    }
}
