package org.socialmap.health;

import java.util.List;
import java.util.Optional;

/**
 * The health of a map at one moment. A map always answers matches, from what it knows.
 *
 * @param revision the revision of the map
 * @param lag how far the map is behind the store; empty if the store cannot be reached
 * @param isWritable whether writes succeed
 * @param following the state of the thread that follows the store; empty if no other program can write to it
 * @param indexes where the index of each audience is kept
 */
public record Health(
        long revision,
        Optional<IndexLag> lag,
        boolean isWritable,
        Optional<FollowerHealth> following,
        List<IndexHealth> indexes) {
    public Health {
        indexes = List.copyOf(indexes);
    }

    /** Returns whether the map can be read and written, so that matches include new changes. */
    public boolean isReady() {
        return lag.isPresent() && isWritable;
    }
}
