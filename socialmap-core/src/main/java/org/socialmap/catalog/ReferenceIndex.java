package org.socialmap.catalog;

import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Reference;

/** An index from each record to the records that refer to it. Immutable. */
final class ReferenceIndex {
    static final ReferenceIndex NONE = new ReferenceIndex(HashTreePMap.empty());

    private final PMap<Reference, PSortedSet<Reference>> byReference;

    private ReferenceIndex(PMap<Reference, PSortedSet<Reference>> byReference) {
        this.byReference = byReference;
    }

    /** Returns the records that refer to this one, by kind and id. */
    Set<Reference> referrersOf(Reference reference) {
        return byReference.getOrDefault(reference, TreePSet.empty());
    }

    ReferenceIndex plus(CatalogRecord record) {
        PMap<Reference, PSortedSet<Reference>> next = byReference;
        for (Reference reference : record.references()) {
            next = next.plus(
                    reference, next.getOrDefault(reference, TreePSet.empty()).plus(record.reference()));
        }
        return new ReferenceIndex(next);
    }

    ReferenceIndex minus(CatalogRecord record) {
        PMap<Reference, PSortedSet<Reference>> next = byReference;
        for (Reference reference : record.references()) {
            PSortedSet<Reference> rest =
                    next.getOrDefault(reference, TreePSet.empty()).minus(record.reference());
            next = rest.isEmpty() ? next.minus(reference) : next.plus(reference, rest);
        }
        return new ReferenceIndex(next);
    }
}
