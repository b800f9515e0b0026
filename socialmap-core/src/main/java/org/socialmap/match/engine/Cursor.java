package org.socialmap.match.engine;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.socialmap.match.CursorException;
import org.socialmap.match.rank.RankedOption;

/**
 * The position after a page of results; opaque text to callers.
 *
 * @param indexToken identifies the word statistics of the index
 * @param boardChanges the state of the board
 * @param key the last option of the page
 */
record Cursor(long indexToken, long boardChanges, RankedOption.Key key) {
    private static final int BYTES = 5 * Long.BYTES;

    String write() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(indexToken)
                .putLong(boardChanges)
                .putLong(key.position())
                .putLong(key.id().getMostSignificantBits())
                .putLong(key.id().getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Parses a cursor.
     *
     * @throws CursorException if the text is not a cursor, or the cursor belongs to another state of the index
     */
    static Cursor read(long indexToken, String text) {
        ByteBuffer bytes = ByteBuffer.wrap(decode(text));
        if (bytes.remaining() != BYTES) {
            throw new CursorException(false);
        }
        if (bytes.getLong() != indexToken) {
            throw new CursorException(true);
        }
        return new Cursor(
                indexToken,
                bytes.getLong(),
                new RankedOption.Key(bytes.getLong(), new UUID(bytes.getLong(), bytes.getLong())));
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw new CursorException(false);
        }
    }
}
