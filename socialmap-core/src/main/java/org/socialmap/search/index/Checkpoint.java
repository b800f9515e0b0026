package org.socialmap.search.index;

import java.util.Map;
import java.util.Optional;

/**
 * The position up to which an index has followed the store, stored in its commit.
 *
 * @param historyId the id of the store's history
 * @param position the last position that is included
 * @param nonce the random number of the feed row at that position; a different number there means that the store was
 *     set back
 */
public record Checkpoint(String historyId, long position, long nonce) {
    private static final String HISTORY = "history_id";
    private static final String POSITION = "position";
    private static final String NONCE = "nonce";

    Map<String, String> userData() {
        return Map.of(HISTORY, historyId, POSITION, Long.toString(position), NONCE, Long.toString(nonce));
    }

    /** Parses the result of {@link #userData}; empty if it is something else. */
    static Optional<Checkpoint> of(Map<String, String> userData) {
        try {
            return Optional.ofNullable(userData.get(HISTORY))
                    .map(history -> new Checkpoint(
                            history, Long.parseLong(userData.get(POSITION)), Long.parseLong(userData.get(NONCE))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
