package org.socialmap.store;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.socialmap.catalog.CatalogRecord;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.RecordKind;
import org.socialmap.catalog.Reference;

/**
 * A change that is only made if the record is still as its maker saw it.
 *
 * @param expectedVersion the version that the record must have, 0 if it must not be there; empty if it does not matter
 * @param ofDataSet whether it makes the record be as the data set has it, of which the store keeps count
 */
public record Edit(Change change, OptionalLong expectedVersion, boolean ofDataSet) {
    /** An edit that somebody makes here. */
    public Edit(Change change, OptionalLong expectedVersion) {
        this(change, expectedVersion, false);
    }

    /** Returns a change whatever the record is now. */
    public static Edit anyway(Change change) {
        return new Edit(change, OptionalLong.empty());
    }

    /** Puts the records of a data set, whatever they are now. */
    static List<Edit> ofDataSet(Collection<? extends CatalogRecord> records) {
        return records.stream()
                .map(record -> new Edit(new Change.Put(record), OptionalLong.empty(), true))
                .toList();
    }

    /** Returns the units that changes delete, each once and in order. */
    static List<UUID> deletedUnits(Collection<? extends Change> changes) {
        return changes.stream()
                .filter(Change.Delete.class::isInstance)
                .map(Change::reference)
                .filter(reference -> reference.kind() == RecordKind.UNIT)
                .map(Reference::id)
                .distinct()
                .sorted()
                .toList();
    }
}
