package org.socialmap.catalog;

import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Reference;

/** A change of one record. Changes are idempotent. */
public sealed interface Change {
    /** Returns the reference of the record that changes. */
    Reference reference();

    /** Adds the record, or replaces the one with the same reference. */
    record Put(CatalogRecord record) implements Change {
        @Override
        public Reference reference() {
            return record.reference();
        }
    }

    /** Deletes a record. */
    record Delete(Reference reference) implements Change {}
}
