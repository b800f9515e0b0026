package org.socialmap.http.wire;

import java.util.Locale;

/** The names of enum values as they travel. */
public final class Names {
    private Names() {}

    /** The name of a value, in small letters. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
