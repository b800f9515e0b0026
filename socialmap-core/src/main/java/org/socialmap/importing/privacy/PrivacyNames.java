package org.socialmap.importing.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of columns and fields, each read once in an import. For one thread. */
public final class PrivacyNames {
    private static final int REMEMBERED = 10_000;

    private final Map<String, Optional<PrivacyName>> names = new HashMap<>();
    private final Map<String, List<String>> words = new HashMap<>();

    /** What a name says of privacy; empty if it does not speak of it. */
    Optional<PrivacyName> of(String name) {
        if (names.size() >= REMEMBERED) {
            names.clear();
        }
        return names.computeIfAbsent(name, PrivacyName::of);
    }

    /** Whether a column is one that such a name is about. */
    boolean covers(PrivacyName name, String column) {
        if (words.size() >= REMEMBERED) {
            words.clear();
        }
        return name.covers(words.computeIfAbsent(column, PrivacyWords::wordsOfName));
    }
}
