package org.socialmap.record;

import java.util.Comparator;
import java.util.UUID;

/** A reference to a record. Ids are unique only within a kind. */
public record Reference(RecordKind kind, UUID id) implements Comparable<Reference> {
    private static final Comparator<Reference> ORDER =
            Comparator.comparing(Reference::kind).thenComparing(Reference::id);

    @Override
    public int compareTo(Reference other) {
        return ORDER.compare(this, other);
    }
}
