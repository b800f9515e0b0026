package org.socialmap.http.api.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The format of a list (HSDS parameter {@code format}). */
enum ListFormat {
    /** Page by page. */
    JSON("application/json"),
    /** The whole list, one object per line. */
    NDJSON("application/x-ndjson"),
    /** The whole list as a table. */
    CSV("text/csv; charset=utf-8");

    private final String mediaType;

    ListFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<ListFormat> find(String name) {
        return Arrays.stream(values())
                .filter(format -> format.wireName().equals(name))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(ListFormat::wireName).collect(Collectors.joining(", "));
    }

    private String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
