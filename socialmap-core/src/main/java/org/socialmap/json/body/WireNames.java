package org.socialmap.json.body;

import java.util.Locale;

/** The wire names of enum values. */
public final class WireNames {
    private WireNames() {}

    /** Returns the name of a value in lower case. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
