package org.socialmap.store.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Ids to query at once. Padded with copies of the last one, so that statements have few lengths and each is prepared
 * once.
 *
 * @param ids the ids as the database contains them; one or more
 */
record IdList(List<String> ids) {
    static IdList of(Collection<UUID> uuids) {
        List<String> ids =
                new ArrayList<>(uuids.stream().distinct().map(UUID::toString).toList());
        int length = Integer.highestOneBit(2 * ids.size() - 1);
        ids.addAll(Collections.nCopies(length - ids.size(), ids.getLast()));
        return new IdList(List.copyOf(ids));
    }

    /** Returns as many question marks as there are ids, in parentheses. */
    String marks() {
        return "(" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
    }

    /** Returns the ids for the question marks. */
    Object[] values() {
        return ids.toArray();
    }
}
