package org.socialmap.store;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Holds rows until the transaction ends, so that nobody else decides about them meanwhile. */
interface RowLock {
    /** Holds a row, waiting for it; it is made if it is not there: its other columns have defaults. */
    void take(Transaction transaction, String table, String column, String value);

    /** Holds the levels of those units that can be held without waiting; which they are is returned. */
    default Set<UUID> takeFree(Transaction transaction, Collection<UUID> units) {
        return Set.of();
    }
}
