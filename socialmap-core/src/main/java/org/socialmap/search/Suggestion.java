package org.socialmap.search;

import java.util.List;
import java.util.UUID;
import org.socialmap.language.Text;

/** How words that somebody began to type may go on. */
public sealed interface Suggestion {
    /** What is suggested, the most useful first: a need finds what people have not heard of. */
    enum Kind {
        NEED,
        SERVICE,
        ORGANIZATION;

        /** Those whose names are in the index; the needs are few. */
        static final List<Kind> INDEXED = List.of(SERVICE, ORGANIZATION);
    }

    /** The words that were found: everyday words perhaps, or of another language than the page. */
    String matched();

    /**
     * A need.
     *
     * @param name what the map calls it
     */
    record Need(String code, Text name, String matched) implements Suggestion {}

    /** A service, or several of the same name. */
    record Service(Text name, String matched) implements Suggestion {}

    /** An organization. */
    record Organization(UUID id, String name, String matched) implements Suggestion {}
}
