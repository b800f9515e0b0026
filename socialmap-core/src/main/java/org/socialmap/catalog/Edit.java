package org.socialmap.catalog;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;

/**
 * A change, with the version that its record must have for the change to apply.
 *
 * @param change the change
 * @param expectedVersion the version that the record must have, 0 if it must not exist; empty if any version will do
 * @param fromDataSet whether the record comes from the data set, so that the store remembers the version
 */
public record Edit(Change change, OptionalLong expectedVersion, boolean fromDataSet) {
    /** Creates an edit that does not come from the data set. */
    public Edit(Change change, OptionalLong expectedVersion) {
        this(change, expectedVersion, false);
    }

    /** Returns an edit that applies whatever the version of the record. */
    public static Edit unconditional(Change change) {
        return new Edit(change, OptionalLong.empty());
    }

    /** Returns edits that put the records of a data set, whatever their versions. */
    public static List<Edit> fromDataSet(Collection<? extends CatalogRecord> records) {
        return records.stream()
                .map(record -> new Edit(new Change.Put(record), OptionalLong.empty(), true))
                .toList();
    }

    /** Returns the ids of the units that the changes delete, without duplicates and in order. */
    public static List<UUID> deletedUnits(Collection<? extends Change> changes) {
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
