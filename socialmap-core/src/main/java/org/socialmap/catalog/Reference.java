package org.socialmap.catalog;

import java.util.Comparator;
import java.util.UUID;

/** Names a record: ids are only told apart within a kind. */
public record Reference(RecordKind kind, UUID id) implements Comparable<Reference> {
    private static final Comparator<Reference> ORDER =
            Comparator.comparing(Reference::kind).thenComparing(Reference::id);

    @Override
    public int compareTo(Reference other) {
        return ORDER.compare(this, other);
    }
}
