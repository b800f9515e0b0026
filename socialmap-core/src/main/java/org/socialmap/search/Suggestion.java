package org.socialmap.search;

import java.util.List;
import java.util.UUID;
import org.socialmap.language.Text;

/** A completion of a typed text. */
public sealed interface Suggestion {
    /** The kind of a suggestion, most useful first: a need leads to services that people have not heard of. */
    enum Kind {
        /** A {@link Need}. */
        NEED,
        /** A {@link Service}. */
        SERVICE,
        /** An {@link Organization}. */
        ORGANIZATION;

        /** The kinds whose names are in the index. Needs are few, and their names are in memory. */
        public static final List<Kind> INDEXED = List.of(SERVICE, ORGANIZATION);
    }

    /** Returns the name that matched, which may be an everyday word or in another language than the text. */
    String matched();

    /**
     * A need.
     *
     * @param code the code of the need
     * @param name the name of the need on the map
     * @param matched the name that matched
     */
    record Need(String code, Text name, String matched) implements Suggestion {}

    /** A service, or several with the same name. */
    record Service(Text name, String matched) implements Suggestion {}

    /** An organization. */
    record Organization(UUID id, String name, String matched) implements Suggestion {}
}
