package org.socialmap.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.CapacityStatus;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.capacity.LastReport;
import org.socialmap.capacity.UnitLevel;
import org.socialmap.error.StoreException;
import org.socialmap.store.FollowerState;

/** Reports, holds and the levels of units, in SQL. For use within a transaction. */
final class UnitLevelTable {
    private static final int BATCH_SIZE = 64;

    /** Remembers the report before the last one; a deleted unit has none. */
    private static final String ADVANCE = """
            INSERT INTO unit_level (unit_id, position, report_position) VALUES (?, ?, ?)
            ON CONFLICT (unit_id) DO UPDATE
            SET position = excluded.position, report_position = excluded.report_position,
                previous_position = CASE
                    WHEN excluded.report_position = 0 THEN 0
                    WHEN excluded.report_position = unit_level.report_position THEN unit_level.previous_position
                    ELSE unit_level.report_position
                END
            """;

    /** Returns the levels of all units that ever had a report or a hold. */
    List<UnitLevel> all(Transaction transaction) {
        return levels(
                transaction,
                transaction.list(UnitLevelTable::unit, "SELECT unit_id FROM unit_level WHERE position > 0"));
    }

    /** Returns the levels of all units with a report or hold that is not known yet. */
    List<UnitLevel> after(Transaction transaction, FollowerState known) {
        // Asks the feed which units changed: an index of positions would make every report write another page.
        List<Optional<UUID>> units = transaction.list(
                row -> known.levels().applyAsLong(unit(row)) < row.getLong(2)
                        ? Optional.of(unit(row))
                        : Optional.empty(),
                "SELECT id, MAX(position) FROM feed WHERE position > ? AND kind = 'LEVEL' GROUP BY id",
                known.mark().position());
        return levels(transaction, units.stream().flatMap(Optional::stream).toList());
    }

    /** Returns the level of a unit, computed from its last report and its holds. */
    UnitLevel level(Transaction transaction, UUID unit) {
        return levels(transaction, IdList.of(List.of(unit))).stream()
                .findFirst()
                .orElseGet(() -> UnitLevel.unknown(unit));
    }

    private static List<UnitLevel> levels(Transaction transaction, List<UUID> units) {
        List<UnitLevel> levels = new ArrayList<>();
        for (int from = 0; from < units.size(); from += BATCH_SIZE) {
            List<UUID> batch = units.subList(from, Math.min(from + BATCH_SIZE, units.size()));
            levels.addAll(levels(transaction, IdList.of(batch)));
        }
        return levels;
    }

    private static List<UnitLevel> levels(Transaction transaction, IdList ids) {
        Map<UUID, List<Hold>> holds = countableHolds(transaction, ids);
        return transaction.list(
                row -> {
                    UUID unit = unit(row);
                    long reported = row.getLong("report_position");
                    return new UnitLevel(
                            unit,
                            row.getLong("level_position"),
                            reported == 0 ? Optional.empty() : Optional.of(report(row)),
                            reported,
                            holds.getOrDefault(unit, List.of()));
                },
                "SELECT u.unit_id AS unit, u.position AS level_position, u.report_position, c.* FROM unit_level u"
                        + " LEFT JOIN capacity_report c ON c.position = u.report_position WHERE u.unit_id IN "
                        + ids.marks(),
                ids.values());
    }

    /** Returns the last report of a unit and what undoing it leads to; empty if there is no report before it. */
    Optional<LastReport> lastReport(Transaction transaction, UUID unit) {
        UnitLevel level = level(transaction, unit);
        return transaction
                .find(
                        row -> row.getLong(1),
                        "SELECT previous_position FROM unit_level WHERE unit_id = ?",
                        unit.toString())
                .filter(previous -> previous > 0)
                .map(previous -> LastReport.of(
                        level,
                        Instant.ofEpochMilli(transaction.number(
                                "SELECT reported_at FROM capacity_report WHERE position = ?", level.reportPosition())),
                        transaction
                                .find(
                                        UnitLevelTable::report,
                                        "SELECT * FROM capacity_report WHERE position = ?",
                                        previous)
                                .orElseThrow(StoreException::damaged),
                        (int) transaction.number(
                                "SELECT COALESCE(SUM(places), 0) FROM hold"
                                        + " WHERE unit_id = ? AND state = 'CONFIRMED' AND confirmed_position > ?",
                                unit.toString(),
                                previous)));
    }

    private static UUID unit(ResultSet row) throws SQLException {
        return UUID.fromString(row.getString(1));
    }

    /** Advances a unit to a position. */
    void advance(Transaction transaction, UUID unit, long position, long reportPosition) {
        transaction.execute(ADVANCE, unit.toString(), position, reportPosition);
    }

    /**
     * Adds reports, each at its own position starting at {@code first}, and advances their units to those positions.
     */
    void add(Transaction transaction, List<UnitReport> reports, long first, Instant now) {
        transaction.executeAll(
                """
                INSERT INTO capacity_report (position, unit_id, maximum, available, status, waitlist, wait_days, notes,
                                             closed_until, observed_at, reported_at, reported_by, checksum)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                IntStream.range(0, reports.size())
                        .mapToObj(i -> row(reports.get(i), first + i, now))
                        .toList());
        transaction.executeAll(
                ADVANCE,
                IntStream.range(0, reports.size())
                        .mapToObj(i -> new Object[] {reports.get(i).unit().toString(), first + i, first + i})
                        .toList());
    }

    private static Object[] row(UnitReport unitReport, long position, Instant now) {
        CapacityReport report = unitReport.report();
        return new Object[] {
            position,
            unitReport.unit().toString(),
            report.maximum(),
            report.available(),
            report.status().name(),
            boxed(report.waitlist()),
            boxed(report.waitDays()),
            report.notes().orElse(null),
            report.closedUntil().map(Instant::toEpochMilli).orElse(null),
            report.observedAt().toEpochMilli(),
            now.toEpochMilli(),
            unitReport.by().id(),
            checksum(position, unitReport.unit(), report)
        };
    }

    void add(Transaction transaction, Hold hold, Instant now) {
        transaction.execute(
                """
                INSERT INTO hold (code, unit_id, places, state, granted_at, expires_at, confirmed_position, holder, checksum)
                VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?)
                """,
                hold.code().text(),
                hold.unitId().toString(),
                hold.beds(),
                hold.state().name(),
                now.toEpochMilli(),
                hold.expiresAt().toEpochMilli(),
                holder(hold.holder()),
                checksum(hold));
    }

    void update(Transaction transaction, Hold hold) {
        transaction.execute(
                "UPDATE hold SET state = ?, confirmed_position = ?, checksum = ? WHERE code = ?",
                hold.state().name(),
                hold.confirmedPosition().isPresent() ? hold.confirmedPosition().getAsLong() : null,
                checksum(hold),
                hold.code().text());
    }

    Optional<Hold> find(Transaction transaction, HoldCode code) {
        return transaction.find(row -> hold(row), "SELECT * FROM hold WHERE code = ?", code.text());
    }

    /** Returns those of the units that ever had a report or a hold. */
    List<UUID> existing(Transaction transaction, Collection<UUID> units) {
        List<UUID> known = new ArrayList<>();
        for (UUID unit : units) {
            known.addAll(transaction.list(
                    UnitLevelTable::unit, "SELECT unit_id FROM unit_level WHERE unit_id = ?", unit.toString()));
        }
        return known;
    }

    /** Releases all active holds of a unit that is being deleted. */
    void releaseAll(Transaction transaction, UUID unit) {
        transaction
                .list(
                        row -> hold(row),
                        "SELECT * FROM hold WHERE unit_id = ? AND state IN ('HELD', 'CONFIRMED')",
                        unit.toString())
                .forEach(hold -> update(transaction, hold.released()));
    }

    /** Permanently expires holds whose time is over, so that setting back a clock does not revive them. */
    void expire(Transaction transaction, UUID unit, Instant now) {
        transaction.execute(
                "UPDATE hold SET state = 'EXPIRED' WHERE unit_id = ? AND state = 'HELD' AND expires_at <= ?",
                unit.toString(),
                now.toEpochMilli());
    }

    /** Returns the holds of units that are neither confirmed nor released; some may have expired. */
    List<Hold> held(Transaction transaction, Collection<UUID> units) {
        IdList ids = IdList.of(units);
        return transaction.list(
                row -> hold(row),
                "SELECT * FROM hold WHERE unit_id IN " + ids.marks() + " AND state = 'HELD' ORDER BY code",
                ids.values());
    }

    /** Returns how many beds a holder holds at a moment, in all units together. */
    int heldBy(Transaction transaction, Optional<UUID> holder, Instant now) {
        return (int) transaction.number(
                "SELECT COALESCE(SUM(places), 0) FROM hold WHERE holder = ? AND state = 'HELD' AND expires_at > ?",
                holder(holder),
                now.toEpochMilli());
    }

    static String holder(Optional<UUID> holder) {
        return holder.map(UUID::toString).orElse("");
    }

    private static CapacityReport report(ResultSet row) throws SQLException {
        if (row.getString("unit_id") == null) {
            throw StoreException.damaged();
        }
        CapacityReport.Builder builder = CapacityReport.builder(
                        row.getInt("maximum"),
                        row.getInt("available"),
                        Instant.ofEpochMilli(row.getLong("observed_at")))
                .status(CapacityStatus.valueOf(row.getString("status")));
        integer(row, "waitlist").ifPresent(builder::waitlist);
        integer(row, "wait_days").ifPresent(builder::waitDays);
        Optional.ofNullable(row.getString("notes")).ifPresent(builder::notes);
        long closedUntil = row.getLong("closed_until");
        if (!row.wasNull()) {
            builder.closedUntil(Instant.ofEpochMilli(closedUntil));
        }
        CapacityReport report = builder.build();
        UUID unit = UUID.fromString(row.getString("unit_id"));
        if (checksum(row.getLong("position"), unit, report) != row.getLong("checksum")) {
            throw StoreException.damaged();
        }
        return report;
    }

    private static long checksum(long position, UUID unit, CapacityReport report) {
        List<Object> values = new ArrayList<>(List.of(
                position,
                unit,
                report.maximum(),
                report.available(),
                report.status(),
                report.waitlist(),
                report.waitDays(),
                report.notes(),
                report.observedAt().toEpochMilli()));
        // Reports from before closures existed have a checksum without one.
        report.closedUntil().map(Instant::toEpochMilli).ifPresent(values::add);
        return Checksum.of(values.toArray());
    }

    /** Returns the holds that may count; the level decides which of them do. */
    private static Map<UUID, List<Hold>> countableHolds(Transaction transaction, IdList units) {
        return transaction
                .list(
                        row -> hold(row),
                        "SELECT h.* FROM hold h JOIN unit_level u ON u.unit_id = h.unit_id WHERE h.unit_id IN "
                                + units.marks()
                                + " AND (h.state = 'HELD'"
                                + " OR h.state = 'CONFIRMED' AND h.confirmed_position > u.report_position)"
                                + " ORDER BY h.code",
                        units.values())
                .stream()
                .collect(Collectors.groupingBy(Hold::unitId));
    }

    private static Hold hold(ResultSet row) throws SQLException {
        long confirmed = row.getLong("confirmed_position");
        boolean isConfirmed = !row.wasNull();
        String holder = row.getString("holder");
        Hold.Builder builder = Hold.builder(
                        new HoldCode(row.getString("code")),
                        UUID.fromString(row.getString("unit_id")),
                        row.getInt("places"),
                        Instant.ofEpochMilli(row.getLong("expires_at")))
                .state(Hold.State.valueOf(row.getString("state")));
        if (isConfirmed) {
            builder.confirmedPosition(confirmed);
        }
        if (!holder.isEmpty()) {
            builder.holder(UUID.fromString(holder));
        }
        Hold hold = builder.build();
        if (checksum(hold) != row.getLong("checksum")) {
            throw StoreException.damaged();
        }
        return hold;
    }

    /** Treats an expired hold as held: a hold expires without a write. */
    private static long checksum(Hold hold) {
        Hold.State state = hold.state() == Hold.State.EXPIRED ? Hold.State.HELD : hold.state();
        return Checksum.of(
                hold.code().text(),
                hold.unitId(),
                hold.beds(),
                state,
                hold.expiresAt().toEpochMilli(),
                hold.confirmedPosition(),
                hold.holder());
    }

    private static OptionalInt integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
