package org.socialmap.store;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** A number kept beside a row that its values must still have when they are read: a bit that turned on the disk is found. */
final class Checksum {
    private Checksum() {}

    /** The checksum of values in their order. */
    static long of(Object... values) {
        CRC32C checksum = new CRC32C();
        for (Object value : values) {
            checksum.update((value + "\0").getBytes(StandardCharsets.UTF_8));
        }
        return checksum.getValue();
    }
}
