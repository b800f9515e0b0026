package org.socialmap;

import java.util.Collection;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Reference;
import org.socialmap.store.Delta;
import org.socialmap.store.Versioned;

/**
 * All records as they were at one position of the store, and the position at which each was last changed. Immutable.
 *
 * @param catalog everything, whoever may see it
 */
record MapState(long position, Catalog catalog, PMap<Reference, Long> versions) {
    static final MapState EMPTY = new MapState(0, Catalog.EMPTY, HashTreePMap.empty());

    MapState with(Delta delta) {
        Collection<Change> changes = changes(delta);
        PMap<Reference, Long> next = versions;
        for (Versioned versioned : delta.changes()) {
            next = switch (versioned.change()) {
                case Change.Put put -> next.plus(put.reference(), versioned.version());
                case Change.Delete delete -> next.minus(delete.reference());
            };
        }
        return new MapState(delta.position(), catalog.with(changes).catalog(), next);
    }

    static Collection<Change> changes(Delta delta) {
        return delta.changes().stream().map(Versioned::change).toList();
    }

    Optional<Long> version(Reference reference) {
        return Optional.ofNullable(versions.get(reference));
    }

    /** The version of a record; 0 if there is none. */
    long versionOrZero(Reference reference) {
        return versions.getOrDefault(reference, 0L);
    }
}
