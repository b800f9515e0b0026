package org.socialmap.http.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.socialmap.DirectoryEntry.Position;
import org.socialmap.language.Characters;

/** Where the next page of a list begins, as text for the client to hand back: both directions. */
final class ListCursor {
    private ListCursor() {}

    /**
     * Writes a position.
     *
     * @param search the words that are sought: the order depends on them, so that no other search can go on from here
     */
    static String write(Position position, Optional<String> search) {
        String text = position.rank() + "." + position.id() + "." + checksum(search);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads a position; empty if the text is none, or one of another search. */
    static Optional<Position> read(String cursor, Optional<String> search) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            List<String> parts = Characters.splitAt(text, c -> c == '.');
            boolean isWritten = parts.size() == 3
                    && Characters.isDigits(parts.get(0), 1, 6)
                    && Characters.isDigits(parts.get(2), 1, 10);
            return isWritten && Long.parseLong(parts.get(2)) == checksum(search)
                    ? Optional.of(new Position(Integer.parseInt(parts.get(0)), UUID.fromString(parts.get(1))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static long checksum(Optional<String> search) {
        CRC32C checksum = new CRC32C();
        checksum.update(search.orElse("").getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }
}
