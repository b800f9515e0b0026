package org.socialmap.http.wire;

import java.util.Locale;

/** The names of enum values as they travel. */
final class Names {
    private Names() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
