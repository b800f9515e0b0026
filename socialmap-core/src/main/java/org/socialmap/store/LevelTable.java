package org.socialmap.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.CapacityStatus;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.capacity.UnitLevel;

/** Reports, holds and the levels of units in SQL: both directions. For use within a transaction. */
final class LevelTable {
    /** The levels of all units of which something was told or done after a position. */
    List<UnitLevel> after(Handle handle, long position) {
        return handle
                .select("SELECT unit_id FROM unit_level WHERE position > ? ORDER BY position", position)
                .mapTo(String.class)
                .list()
                .stream()
                .map(unit -> level(handle, UUID.fromString(unit)))
                .toList();
    }

    /** What is known of a unit, computed from its last report and its holds. */
    UnitLevel level(Handle handle, UUID unit) {
        return handle.select("SELECT position, report_position FROM unit_level WHERE unit_id = ?", unit.toString())
                .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                .findOne()
                .map(positions -> new UnitLevel(
                        unit, positions[0], report(handle, positions[1]), positions[1], counting(handle, unit)))
                .orElseGet(() -> UnitLevel.unknown(unit));
    }

    /** Moves a unit on to a position. */
    void moveOn(Handle handle, UUID unit, long position, long reportPosition) {
        handle.execute("""
                INSERT INTO unit_level (unit_id, position, report_position) VALUES (?, ?, ?)
                ON CONFLICT (unit_id) DO UPDATE
                SET position = excluded.position, report_position = excluded.report_position
                """, unit.toString(), position, reportPosition);
    }

    void add(Handle handle, UUID unit, CapacityReport report, long position, Actor by, Instant now) {
        handle.execute(
                """
                INSERT INTO capacity_report (position, unit_id, maximum, available, status, waitlist, wait_days, notes,
                                             observed_at, reported_at, reported_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                position,
                unit.toString(),
                report.maximum(),
                report.available(),
                report.status().name(),
                boxed(report.waitlist()),
                boxed(report.waitDays()),
                report.notes().orElse(null),
                report.observedAt().toEpochMilli(),
                now.toEpochMilli(),
                by.id());
    }

    void add(Handle handle, Hold hold, Instant now) {
        handle.execute(
                """
                INSERT INTO hold (code, unit_id, places, state, granted_at, expires_at, confirmed_position, holder)
                VALUES (?, ?, ?, ?, ?, ?, NULL, ?)
                """,
                hold.code().text(),
                hold.unitId().toString(),
                hold.places(),
                hold.state().name(),
                now.toEpochMilli(),
                hold.expiresAt().toEpochMilli(),
                holder(hold.holder()));
    }

    void update(Handle handle, Hold hold) {
        handle.execute(
                "UPDATE hold SET state = ?, confirmed_position = ? WHERE code = ?",
                hold.state().name(),
                hold.confirmedPosition().isPresent() ? hold.confirmedPosition().getAsLong() : null,
                hold.code().text());
    }

    Optional<Hold> find(Handle handle, HoldCode code) {
        return handle.select("SELECT * FROM hold WHERE code = ?", code.text())
                .map((row, context) -> hold(row))
                .findOne();
    }

    /** What has run out is given away for good, so that no clock that is set back brings it back. */
    void expire(Handle handle, UUID unit, Instant now) {
        handle.execute(
                "UPDATE hold SET state = 'EXPIRED' WHERE unit_id = ? AND state = 'HELD' AND expires_at <= ?",
                unit.toString(),
                now.toEpochMilli());
    }

    /** The holds of a unit that are neither confirmed nor released; expired ones perhaps among them. */
    List<Hold> held(Handle handle, UUID unit) {
        return handle.select("SELECT * FROM hold WHERE unit_id = ? AND state = 'HELD' ORDER BY code", unit.toString())
                .map((row, context) -> hold(row))
                .list();
    }

    /** How many places a holder holds at a moment, in all units together. */
    int heldBy(Handle handle, Optional<UUID> holder, Instant now) {
        return handle.select(
                        "SELECT COALESCE(SUM(places), 0) FROM hold WHERE holder = ? AND state = 'HELD' AND expires_at > ?",
                        holder(holder),
                        now.toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    static String holder(Optional<UUID> holder) {
        return holder.map(UUID::toString).orElse("");
    }

    private static Optional<CapacityReport> report(Handle handle, long position) {
        return handle.select("SELECT * FROM capacity_report WHERE position = ?", position)
                .map((row, context) -> new CapacityReport(
                        row.getInt("maximum"),
                        row.getInt("available"),
                        CapacityStatus.valueOf(row.getString("status")),
                        integer(row, "waitlist"),
                        integer(row, "wait_days"),
                        Optional.ofNullable(row.getString("notes")),
                        Instant.ofEpochMilli(row.getLong("observed_at"))))
                .findOne();
    }

    /** The holds that can count: which of them do is for the level to say. */
    private static List<Hold> counting(Handle handle, UUID unit) {
        return handle.select("""
                        SELECT h.* FROM hold h JOIN unit_level u ON u.unit_id = h.unit_id
                        WHERE h.unit_id = ?
                          AND (h.state = 'HELD' OR h.state = 'CONFIRMED' AND h.confirmed_position > u.report_position)
                        ORDER BY h.code
                        """, unit.toString())
                .map((row, context) -> hold(row))
                .list();
    }

    private static Hold hold(ResultSet row) throws SQLException {
        long confirmed = row.getLong("confirmed_position");
        boolean isConfirmed = !row.wasNull();
        String holder = row.getString("holder");
        return new Hold(
                new HoldCode(row.getString("code")),
                UUID.fromString(row.getString("unit_id")),
                row.getInt("places"),
                Hold.State.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                isConfirmed ? OptionalLong.of(confirmed) : OptionalLong.empty(),
                holder.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(holder)));
    }

    private static OptionalInt integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
