package org.socialmap.store;

import java.util.UUID;
import java.util.function.ToLongFunction;

/**
 * What a reader of a store knows already and need not be told.
 *
 * @param mark up to which place it knows everything
 * @param levels the position at which it knows the level of a unit, which may be later; 0 if it does not
 */
public record Known(Mark mark, ToLongFunction<UUID> levels) {
    /** Nothing yet. */
    public static final Known NOTHING = of(Mark.START);

    /** Returns everything up to a place. */
    public static Known of(Mark mark) {
        return new Known(mark, unit -> 0);
    }

    /** Returns the same, and everything up to a later place. */
    Known upTo(Mark later) {
        return new Known(later, levels);
    }
}
