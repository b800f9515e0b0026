package org.socialmap.store;

import java.util.OptionalLong;
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
}
