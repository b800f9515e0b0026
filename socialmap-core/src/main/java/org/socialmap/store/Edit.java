package org.socialmap.store;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.socialmap.catalog.CatalogRecord;
import org.socialmap.catalog.Change;

/**
 * A change that is only made if the record is still as its maker saw it.
 *
 * @param expectedVersion the version that the record must have, 0 if it must not be there; empty if it does not matter
 */
public record Edit(Change change, OptionalLong expectedVersion) {
    /** A change whatever the record is now. */
    public static Edit anyway(Change change) {
        return new Edit(change, OptionalLong.empty());
    }

    /** Puts records, whatever they are now. */
    static List<Edit> puts(Collection<? extends CatalogRecord> records) {
        return records.stream().map(Change.Put::new).map(Edit::anyway).toList();
    }
}
