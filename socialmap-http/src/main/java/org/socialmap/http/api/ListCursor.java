package org.socialmap.http.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.socialmap.DirectoryEntry.Position;

/** Where the next page of a list begins, as text for the client to hand back: both directions. */
final class ListCursor {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})\\.([0-9a-f-]{36})\\.(\\d{1,10})");

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
            Matcher parts = WRITTEN.matcher(text);
            return parts.matches() && Long.parseLong(parts.group(3)) == checksum(search)
                    ? Optional.of(new Position(Integer.parseInt(parts.group(1)), UUID.fromString(parts.group(2))))
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
