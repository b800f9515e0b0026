package org.socialmap.store.sql;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.zip.CRC32C;

/** A checksum stored with a row, so that a bit that flips on the disk is detected when the row is read. */
final class Checksum {
    private Checksum() {}

    /** Returns the checksum of values in their order: numbers, text, ids, enum constants, and optional ones of them. */
    static long of(Object... values) {
        CRC32C checksum = new CRC32C();
        for (Object value : values) {
            checksum.update((text(value) + "\0").getBytes(StandardCharsets.UTF_8));
        }
        return checksum.getValue();
    }

    /** Formats a value identically on every Java platform, because checksums are stored. */
    private static String text(Object value) {
        return switch (value) {
            case Optional<?> optional ->
                optional.map(present -> "+" + text(present)).orElse("-");
            case OptionalInt optional -> optional.isPresent() ? "+" + optional.getAsInt() : "-";
            case OptionalLong optional -> optional.isPresent() ? "+" + optional.getAsLong() : "-";
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }
}
