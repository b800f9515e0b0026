package org.socialmap.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.zip.CRC32C;

/** A number kept beside a row that its values must still have when they are read: a bit that turned on the disk is found. */
final class Checksum {
    private Checksum() {}

    /** Returns the checksum of values in their order: numbers, text, ids, enums, and optional ones of them. */
    static long of(Object... values) {
        CRC32C checksum = new CRC32C();
        for (Object value : values) {
            checksum.update((text(value) + "\0").getBytes(StandardCharsets.UTF_8));
        }
        return checksum.getValue();
    }

    /** Returns the same in every Java, as what is kept must be. */
    private static String text(Object value) {
        return switch (value) {
            case Optional<?> some -> some.map(is -> "+" + text(is)).orElse("-");
            case OptionalInt some -> some.isPresent() ? "+" + some.getAsInt() : "-";
            case OptionalLong some -> some.isPresent() ? "+" + some.getAsLong() : "-";
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }
}
