package org.socialmap.store;

import java.util.UUID;
import java.util.function.ToLongFunction;

/**
 * What a reader of a store already knows.
 *
 * @param mark the reader knows everything up to this mark
 * @param levels the position up to which the reader knows the level of a unit, which may be later than the mark; 0 if
 *     none
 */
public record Known(Mark mark, ToLongFunction<UUID> levels) {
    /** Knowledge of nothing. */
    public static final Known NOTHING = of(Mark.START);

    /** Returns knowledge of everything up to a mark. */
    public static Known of(Mark mark) {
        return new Known(mark, unit -> 0);
    }

    /** Returns this knowledge, extended to everything up to a later mark. */
    Known upTo(Mark later) {
        return new Known(later, levels);
    }
}
