package org.socialmap.http.pages;

import java.util.Arrays;
import java.util.Optional;
import org.socialmap.capacity.Availability;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.LastReport;
import org.socialmap.capacity.UnitAvailability;
import org.socialmap.capacity.UnitHold;
import org.socialmap.http.pages.session.FormOutcomes.Outcome;
import org.socialmap.language.Text;

/**
 * A unit as the board shows it.
 *
 * @param service the name of its service
 * @param undoable its last report, while it can be undone
 * @param outcome what the last form led to, if it was about this unit
 */
record BoardUnit(UnitAvailability unit, Text service, Optional<LastReport> undoable, Optional<Outcome> outcome) {
    /** Returns its place on the page. */
    String anchor() {
        return anchor(unit.unit().id().toString());
    }

    static String anchor(String unit) {
        return "unit-" + unit;
    }

    Text name() {
        return unit.unit().name();
    }

    Availability known() {
        return unit.availability();
    }

    /** Returns whether anything was ever reported. */
    boolean isReported() {
        return known().updated().isPresent();
    }

    boolean isClosed() {
        return known().closedUntil().isPresent();
    }

    /** Returns what was typed into a field and could not be used; empty if nothing. */
    String typed(String field) {
        return outcome.map(Outcome::shown).map(shown -> shown.get(field)).orElse("");
    }

    /** Returns whether one of these fields has something to correct. */
    boolean isTyped(String... fields) {
        return Arrays.stream(fields).anyMatch(field -> !typed(field).isEmpty());
    }

    /** Returns what undoing the last report takes back, such as "Studio: 2 → 1, undo". */
    Optional<String> undo(Page page) {
        return undoable.map(last -> {
            String name = page.of(name());
            CapacityReport now = last.report();
            CapacityReport before = last.restored();
            if (!now.closedUntil().equals(before.closedUntil())) {
                return now.closedUntil()
                        .map(until -> page.text("board.undo.closed", name, page.when(until)))
                        .orElseGet(() -> page.text("board.undo.opened", name));
            }
            if (free(before, false) != free(now, true)) {
                return page.text("board.undo", name, free(before, false), free(now, true));
            }
            return now.waitlist().equals(before.waitlist())
                    ? page.text("board.undo.report", name)
                    : page.text(
                            "board.undo.waitlist",
                            name,
                            before.waitlist().orElse(0),
                            now.waitlist().orElse(0));
        });
    }

    /** Returns the number of free beds by a report; confirmed holds count only against the last one. */
    private int free(CapacityReport report, boolean isLast) {
        int held = unit.holds().stream()
                .filter(hold -> hold.state() == Hold.State.HELD || isLast && hold.state() == Hold.State.CONFIRMED)
                .mapToInt(UnitHold::beds)
                .sum();
        return Math.max(0, report.available() - held);
    }
}
