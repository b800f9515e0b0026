package org.socialmap.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Ids to ask for at once, filled up with the last one so that statements come in few lengths, each prepared once.
 *
 * @param ids as they stand in the database; one or more
 */
record IdList(List<String> ids) {
    static IdList of(Collection<UUID> some) {
        List<String> ids =
                new ArrayList<>(some.stream().distinct().map(UUID::toString).toList());
        int length = Integer.highestOneBit(2 * ids.size() - 1);
        ids.addAll(Collections.nCopies(length - ids.size(), ids.getLast()));
        return new IdList(List.copyOf(ids));
    }

    /** As many question marks, in brackets. */
    String marks() {
        return "(" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
    }

    /** Returns the ids for the question marks. */
    Object[] values() {
        return ids.toArray();
    }
}
