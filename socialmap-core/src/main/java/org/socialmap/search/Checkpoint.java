package org.socialmap.search;

import java.util.Map;
import java.util.Optional;

/**
 * How far an index has followed the store, as its commit carries it.
 *
 * @param historyId which course of positions is meant
 * @param position the last position that is in it
 * @param nonce the random number of the feed's row at that position: another one there means that the store went back
 */
public record Checkpoint(String historyId, long position, long nonce) {
    private static final String HISTORY = "history_id";
    private static final String POSITION = "position";
    private static final String NONCE = "nonce";

    Map<String, String> data() {
        return Map.of(HISTORY, historyId, POSITION, Long.toString(position), NONCE, Long.toString(nonce));
    }

    /** Reads what {@link #data} wrote; empty if it is something else. */
    static Optional<Checkpoint> of(Map<String, String> data) {
        try {
            return Optional.ofNullable(data.get(HISTORY))
                    .map(history -> new Checkpoint(
                            history, Long.parseLong(data.get(POSITION)), Long.parseLong(data.get(NONCE))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
