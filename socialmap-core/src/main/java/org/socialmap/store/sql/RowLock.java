package org.socialmap.store.sql;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Locks rows until the transaction ends, so that nobody else decides about them meanwhile. */
interface RowLock {
    /** Locks a row, waiting if necessary. A missing row is created; its other columns have defaults. */
    void lockOrCreate(Transaction transaction, String table, String column, String value);

    /** Locks the levels of those units that can be locked without waiting, and returns these units. */
    default Set<UUID> lockAvailable(Transaction transaction, Collection<UUID> units) {
        return Set.of();
    }
}
