package org.socialmap.match;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Where an answer ended, as opaque text: the last option's key and the index state it was made on. */
final class Cursor {
    private static final int BYTES = 4 * Long.BYTES;

    private Cursor() {}

    static String write(long indexToken, Ranked.Key key) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(indexToken)
                .putLong(key.place())
                .putLong(key.id().getMostSignificantBits())
                .putLong(key.id().getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws CursorException if it is no cursor, or one of another state of the index */
    static Ranked.Key read(long indexToken, String cursor) {
        ByteBuffer bytes = ByteBuffer.wrap(decode(cursor));
        if (bytes.remaining() != BYTES) {
            throw new CursorException(false);
        }
        if (bytes.getLong() != indexToken) {
            throw new CursorException(true);
        }
        return new Ranked.Key(bytes.getLong(), new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw new CursorException(false);
        }
    }
}
