package org.socialmap.capacity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known about the beds of one unit: the last report, and the holds that can still count. The number of free
 * beds is always computed from them and never stored.
 *
 * @param unitId the id of the unit
 * @param position the position of the map to which this applies; a level with a later position replaces this one
 * @param report the last report; empty if nothing was ever reported
 * @param reportPosition the position of the last report; 0 if there is none
 * @param holds holds that are held, or confirmed since the last report; some may have expired
 */
public record UnitLevel(
        UUID unitId, long position, Optional<CapacityReport> report, long reportPosition, List<Hold> holds) {
    public UnitLevel {
        holds = List.copyOf(holds);
    }

    /** Returns the level of a unit about which nothing was ever reported. */
    public static UnitLevel unknown(UUID unitId) {
        return new UnitLevel(unitId, 0, Optional.empty(), 0, List.of());
    }

    /** Returns how many beds are on hold at a moment, counting the holds that the last report does not include. */
    public int held(Instant now) {
        return holds.stream()
                .filter(hold -> counts(hold, now))
                .mapToInt(Hold::beds)
                .sum();
    }

    /** Returns when the first hold that is not confirmed ends; empty if there is none. */
    public Optional<Instant> firstExpiry(Instant now) {
        return holds.stream()
                .filter(hold -> hold.stateAt(now) == Hold.State.HELD)
                .map(Hold::expiresAt)
                .min(Comparator.naturalOrder());
    }

    /**
     * Returns how many beds are free at a moment: those reported less those on hold. Negative if more are on hold than
     * were reported. Empty if nothing was ever reported.
     */
    public Optional<Integer> free(Instant now) {
        return report.map(reported -> reported.available() - held(now));
    }

    /**
     * Returns a report of the current number of free beds, for a provider who confirms that it is still correct. The
     * report includes confirmed holds; holds that are not confirmed continue to count. Empty if nothing was ever
     * reported.
     */
    public Optional<CapacityReport> reconfirmed(Instant now) {
        return report.map(reported -> reported.reconfirmed(availableNow(now), now));
    }

    /**
     * Returns how many beds a report made now would state as free if nothing else changed: those of the last report
     * less the confirmed holds. 0 if nothing was ever reported.
     */
    int availableNow(Instant now) {
        int confirmed = holds.stream()
                .filter(hold -> hold.stateAt(now) == Hold.State.CONFIRMED && counts(hold, now))
                .mapToInt(Hold::beds)
                .sum();
        return Math.max(0, report.map(CapacityReport::available).orElse(0) - confirmed);
    }

    /** Returns how many beds are on hold for somebody who has not come yet. */
    int heldUnconfirmed(Instant now) {
        return holds.stream()
                .filter(hold -> hold.stateAt(now) == Hold.State.HELD)
                .mapToInt(Hold::beds)
                .sum();
    }

    /** Returns the holds as the provider may see them, the first to end first. */
    public List<UnitHold> holdsAt(Instant now) {
        return holds.stream()
                .map(hold -> new UnitHold(hold.beds(), hold.stateAt(now), hold.expiresAt()))
                .sorted(Comparator.comparing(UnitHold::expiresAt))
                .toList();
    }

    /**
     * Returns whether a hold reduces the number of free beds. A confirmed hold does so until the unit's next report,
     * because the person who makes that report sees that the bed is taken.
     */
    private boolean counts(Hold hold, Instant now) {
        return switch (hold.stateAt(now)) {
            case HELD -> true;
            case CONFIRMED -> hold.confirmedPosition().orElseThrow() > reportPosition;
            case RELEASED, EXPIRED -> false;
        };
    }
}
