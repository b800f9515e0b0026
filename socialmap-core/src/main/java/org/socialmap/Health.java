package org.socialmap;

import java.util.List;
import java.util.Optional;

/**
 * What a map can do at present. It answers matches in any case, from what it knows.
 *
 * @param revision the revision of answers
 * @param lag how far answers are behind the store; empty if the store cannot be reached
 * @param isWritable whether what is written now is kept
 * @param following how the thread is doing that follows the store; empty where nobody else can write
 * @param indexes where the index of each audience is kept
 */
public record Health(
        long revision,
        Optional<Lag> lag,
        boolean isWritable,
        Optional<Following> following,
        List<IndexHealth> indexes) {
    public Health {
        indexes = List.copyOf(indexes);
    }

    /** Returns whether it can be asked and written, with answers that follow what is written. */
    public boolean isReady() {
        return lag.isPresent() && isWritable;
    }
}
