package org.socialmap.importing.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cache of parsed names of columns and fields for one import. For one thread. */
public final class PrivacyNames {
    private static final int MAX_ENTRIES = 10_000;

    private final Map<String, Optional<PrivacyName>> names = new HashMap<>();
    private final Map<String, List<String>> words = new HashMap<>();

    /** Returns the parsed name; empty if it does not concern privacy. */
    Optional<PrivacyName> of(String name) {
        if (names.size() >= MAX_ENTRIES) {
            names.clear();
        }
        return names.computeIfAbsent(name, PrivacyName::of);
    }

    /** Returns whether a privacy name applies to a column. */
    boolean covers(PrivacyName name, String column) {
        if (words.size() >= MAX_ENTRIES) {
            words.clear();
        }
        return name.covers(words.computeIfAbsent(column, PrivacyWords::wordsOfName));
    }
}
