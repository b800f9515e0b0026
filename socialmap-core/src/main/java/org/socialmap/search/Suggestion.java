package org.socialmap.search;

import java.util.List;
import java.util.UUID;
import org.socialmap.language.Text;

/** A completion of a typed text. */
public sealed interface Suggestion {
    /** The kind of a suggestion, most useful first: a need leads to services that people have not heard of. */
    enum Kind {
        NEED,
        SERVICE,
        ORGANIZATION;

        /** The kinds whose names are in the index; needs are few and in memory. */
        public static final List<Kind> INDEXED = List.of(SERVICE, ORGANIZATION);
    }

    /** Returns the name that matched; it may be an everyday word, or in another language than the page. */
    String matched();

    /**
     * A need.
     *
     * @param name its name on the map
     */
    record Need(String code, Text name, String matched) implements Suggestion {}

    /** A service, or several with the same name. */
    record Service(Text name, String matched) implements Suggestion {}

    /** An organization. */
    record Organization(UUID id, String name, String matched) implements Suggestion {}
}
