package org.socialmap.catalog;

import java.time.Instant;
import java.util.List;

/**
 * A change in the history of a record.
 *
 * @param version the version that the record got by it
 * @param at when it was made, by the store's clock
 * @param by the id of the caller who made it: a key, never a person
 * @param fields the names of the fields that changed; none for the oldest state that is known
 * @param undoable whether it can be undone: no later change made one of these fields different again
 */
public record RecordRevision(long version, Instant at, String by, List<String> fields, boolean undoable) {
    public RecordRevision {
        fields = List.copyOf(fields);
    }
}
