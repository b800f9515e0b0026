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
public record FollowerState(FeedPosition mark, ToLongFunction<UUID> levels) {
    /** Knowledge of nothing. */
    public static final FollowerState NOTHING = of(FeedPosition.START);

    /** Returns knowledge of everything up to a mark. */
    public static FollowerState of(FeedPosition mark) {
        return new FollowerState(mark, unit -> 0);
    }

    /** Returns this knowledge, extended to everything up to a later mark. */
    public FollowerState upTo(FeedPosition later) {
        return new FollowerState(later, levels);
    }
}
