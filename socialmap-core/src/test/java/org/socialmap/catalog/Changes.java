package org.socialmap.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.socialmap.record.CatalogRecord;

/** Computes the changes between two states of the records. */
public final class Changes {
    private Changes() {}

    public static List<Change> between(Catalog before, Catalog after) {
        List<Change> changes = new ArrayList<>();
        for (CatalogRecord record : after.records()) {
            if (!before.find(record.reference()).equals(Optional.of(record))) {
                changes.add(new Change.Put(record));
            }
        }
        for (CatalogRecord record : before.records()) {
            if (after.find(record.reference()).isEmpty()) {
                changes.add(new Change.Delete(record.reference()));
            }
        }
        return changes;
    }
}
