package org.socialmap.catalog;

import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/** Which records hang on which, looked up from below. Immutable. */
final class Hanging {
    static final Hanging NONE = new Hanging(HashTreePMap.empty());

    private final PMap<Reference, PSortedSet<Reference>> byReference;

    private Hanging(PMap<Reference, PSortedSet<Reference>> byReference) {
        this.byReference = byReference;
    }

    /** Returns what hangs on a record, by kind and id. */
    Set<Reference> on(Reference reference) {
        return byReference.getOrDefault(reference, TreePSet.empty());
    }

    Hanging plus(CatalogRecord record) {
        PMap<Reference, PSortedSet<Reference>> next = byReference;
        for (Reference below : record.hangsOn()) {
            next = next.plus(below, next.getOrDefault(below, TreePSet.empty()).plus(record.reference()));
        }
        return new Hanging(next);
    }

    Hanging minus(CatalogRecord record) {
        PMap<Reference, PSortedSet<Reference>> next = byReference;
        for (Reference below : record.hangsOn()) {
            PSortedSet<Reference> rest =
                    next.getOrDefault(below, TreePSet.empty()).minus(record.reference());
            next = rest.isEmpty() ? next.minus(below) : next.plus(below, rest);
        }
        return new Hanging(next);
    }
}
