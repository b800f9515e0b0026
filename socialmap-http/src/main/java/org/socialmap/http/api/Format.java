package org.socialmap.http.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** In which form a list is answered (HSDS {@code format}). */
enum Format {
    /** Page by page. */
    JSON("application/json"),
    /** All of it, an object a line. */
    NDJSON("application/x-ndjson"),
    /** All of it, a table. */
    CSV("text/csv; charset=utf-8");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<Format> find(String name) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(name))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
