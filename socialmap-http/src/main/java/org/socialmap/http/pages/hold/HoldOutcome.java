package org.socialmap.http.pages.hold;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.socialmap.CapacityOperations;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.catalog.NoSuchRecordException;

/**
 * The outcome of an action on a hold.
 *
 * @param hold the hold, if there is one
 * @param notice the message key of a notice; empty if there is none
 */
public record HoldOutcome(Optional<ShownHold> hold, String notice) {
    /** There is no such hold, or none that this person may see. */
    public static final HoldOutcome UNKNOWN = notice("board.hold.unknown");

    /** Returns an outcome that is only a notice. */
    public static HoldOutcome notice(String notice) {
        return new HoldOutcome(Optional.empty(), notice);
    }

    /** Runs an action on a hold; returns the hold or why there is none. */
    public static HoldOutcome of(CapacityOperations desk, Supplier<Hold> action) {
        try {
            return new HoldOutcome(Optional.of(ShownHold.of(desk, action.get())), "");
        } catch (HoldRefusedException e) {
            return notice(
                    "board.hold." + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } catch (NoSuchRecordException e) {
            return UNKNOWN;
        }
    }
}
