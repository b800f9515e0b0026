package org.socialmap.catalog;

/** A change of one record. Making it a second time changes nothing. */
public sealed interface Change {
    /** Returns the record that changes. */
    Reference reference();

    /** The record is to be like this, whether it was there before or not. */
    record Put(CatalogRecord record) implements Change {
        @Override
        public Reference reference() {
            return record.reference();
        }
    }

    /** The record is to be there no more. */
    record Delete(Reference reference) implements Change {}
}
