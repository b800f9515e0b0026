package org.socialmap.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Change;
import org.socialmap.record.Reference;
import org.socialmap.store.Delta;
import org.socialmap.store.FeedPosition;
import org.socialmap.store.VersionedChange;

/**
 * All records at one point in the history of the store, with the time of their last change. Immutable.
 *
 * @param catalog all records, whatever their visibility
 */
public record MapState(FeedPosition mark, Catalog catalog, PMap<Reference, VersionedChange> versions) {
    static final MapState EMPTY = new MapState(FeedPosition.START, Catalog.EMPTY, HashTreePMap.empty());

    MapState with(Delta delta) {
        Collection<Change> changes = changes(delta);
        PMap<Reference, VersionedChange> next = versions;
        for (VersionedChange versioned : delta.changes()) {
            next = switch (versioned.change()) {
                case Change.Put put -> next.plus(put.reference(), versioned);
                case Change.Delete delete -> next.minus(delete.reference());
            };
        }
        return new MapState(delta.mark(), catalog.with(changes).catalog(), next);
    }

    /** Returns the changes that lead from this state to another one. */
    Collection<Change> changesTo(MapState other) {
        List<Change> changes = new ArrayList<>();
        versions.keySet().stream()
                .filter(candidate -> !other.versions.containsKey(candidate))
                .forEach(missing -> changes.add(new Change.Delete(missing)));
        other.catalog.records().forEach(record -> changes.add(new Change.Put(record)));
        return changes;
    }

    public long position() {
        return mark.position();
    }

    static Collection<Change> changes(Delta delta) {
        return delta.changes().stream().map(VersionedChange::change).toList();
    }

    public Optional<Long> version(Reference reference) {
        return Optional.ofNullable(versions.get(reference)).map(VersionedChange::version);
    }

    /** Returns the version of a record; 0 if it does not exist. */
    long versionOrZero(Reference reference) {
        return version(reference).orElse(0L);
    }

    /** Returns when a record was last changed. */
    public Optional<Instant> changedAt(Reference reference) {
        return Optional.ofNullable(versions.get(reference)).map(VersionedChange::at);
    }
}
