package org.socialmap.match;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.socialmap.eligibility.Standing;

/** Where an answer ended, as opaque text: the last option's key and the index state it was made on. */
final class Cursor {
    private static final int BYTES = Long.BYTES + 2 + Integer.BYTES + 2 * Long.BYTES;

    private Cursor() {}

    static String write(long indexToken, Ranked.Key key) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(indexToken)
                .put((byte) (key.heldBack() ? 1 : 0))
                .put((byte) key.standing().ordinal())
                .putInt(key.thousandths())
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
        boolean heldBack = bytes.get() == 1;
        int standing = bytes.get();
        if (standing < 0 || standing >= Standing.values().length) {
            throw new CursorException(false);
        }
        return new Ranked.Key(
                heldBack, Standing.values()[standing], bytes.getInt(), new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw new CursorException(false);
        }
    }
}
