package org.socialmap.http.pages;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.socialmap.CapacityDesk;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.catalog.NoSuchRecordException;

/**
 * What came of something that was done on the board or at the desk.
 *
 * @param hold the hold that it was about, if there is one
 * @param notice the key of what is said of it; empty if nothing is
 */
record HoldOutcome(Optional<ShownHold> hold, String notice) {
    static final HoldOutcome NOTHING = notice("");
    static final HoldOutcome UNKNOWN = notice("board.hold.unknown");

    /** Only something to say. */
    static HoldOutcome notice(String notice) {
        return new HoldOutcome(Optional.empty(), notice);
    }

    /** The hold that something was done with, or why there is none. */
    static HoldOutcome of(CapacityDesk desk, Supplier<Hold> act) {
        try {
            return new HoldOutcome(Optional.of(ShownHold.of(desk, act.get())), "");
        } catch (HoldRefusedException e) {
            return notice(
                    "board.hold." + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } catch (NoSuchRecordException e) {
            return UNKNOWN;
        }
    }
}
