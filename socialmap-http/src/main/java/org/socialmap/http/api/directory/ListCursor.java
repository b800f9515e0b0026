package org.socialmap.http.api.directory;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.socialmap.DirectoryEntry.Position;
import org.socialmap.language.Characters;

/** The cursor of the next page of a list, written for the client and read back. */
final class ListCursor {
    private ListCursor() {}

    /**
     * Writes a cursor.
     *
     * @param search the search text; it determines the order, so that a cursor is valid only for the same search
     */
    static String write(Position position, Optional<String> search) {
        String text = position.rank() + "." + position.id() + "." + checksum(search);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Parses a cursor; empty if the text is not a cursor or belongs to another search. */
    static Optional<Position> read(String cursor, Optional<String> search) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            List<String> parts = Characters.splitAt(text, c -> c == '.');
            boolean isWellFormed = parts.size() == 3
                    && Characters.isDigits(parts.get(0), 1, 6)
                    && Characters.isDigits(parts.get(2), 1, 10);
            return isWellFormed && Long.parseLong(parts.get(2)) == checksum(search)
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
