package org.socialmap.capacity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of the places of one unit: the last report, and the holds that can still count. How many are free is
 * always computed from them and kept nowhere.
 *
 * @param position the position of the map at which this was so; a later one replaces an earlier one
 * @param reportPosition the position of the last report; 0 if there is none
 * @param holds those that are held or confirmed since the last report, expired ones perhaps among them
 */
public record UnitLevel(
        UUID unitId, long position, Optional<CapacityReport> report, long reportPosition, List<Hold> holds) {
    public UnitLevel {
        holds = List.copyOf(holds);
    }

    /** Nobody ever told anything of it. */
    public static UnitLevel unknown(UUID unitId) {
        return new UnitLevel(unitId, 0, Optional.empty(), 0, List.of());
    }

    /** How many places are held at a moment, by holds that count on top of the last report. */
    public int held(Instant now) {
        return holds.stream()
                .filter(hold -> counts(hold, now))
                .mapToInt(Hold::places)
                .sum();
    }

    /**
     * How many places are free at a moment: those told, less those held. Below zero if fewer were told than are held.
     * Empty if nobody ever told.
     */
    public Optional<Integer> free(Instant now) {
        return report.map(told -> told.available() - held(now));
    }

    /**
     * Returns what "still correct" says: that what is free now is so. Confirmed holds are in the number from now on;
     * those that are only held go on counting.
     */
    public Optional<CapacityReport> again(Instant now) {
        int confirmed = holds.stream()
                .filter(hold -> hold.stateAt(now) == Hold.State.CONFIRMED && counts(hold, now))
                .mapToInt(Hold::places)
                .sum();
        return report.map(told -> told.again(Math.max(0, told.available() - confirmed), now));
    }

    /**
     * Returns a confirmed hold counts until the unit's next report: whoever reports then sees that the place is taken.
     */
    private boolean counts(Hold hold, Instant now) {
        return switch (hold.stateAt(now)) {
            case HELD -> true;
            case CONFIRMED -> hold.confirmedPosition().orElseThrow() > reportPosition;
            case RELEASED, EXPIRED -> false;
        };
    }
}
