package org.socialmap.http.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.socialmap.Directory;
import org.socialmap.DirectoryEntry;
import org.socialmap.exchange.hsds.HsdsWriter;

/**
 * One list of HSDS.
 *
 * @param path below {@code /api/}
 * @param parameters what it takes beyond paging
 * @param records the records asked for, in the order of their positions
 * @param written a record as an item of the list
 * @param whole a record by itself
 */
record DirectoryList<T>(
        String path,
        Set<String> parameters,
        BiFunction<Directory, DirectoryRequest, List<DirectoryEntry<T>>> records,
        Writing<T> written,
        BiFunction<Directory, UUID, Optional<T>> find,
        Writing<T> whole) {
    /** Writes a record as it is asked for. */
    interface Writing<T> {
        ObjectNode write(HsdsWriter writer, T record, DirectoryRequest request);
    }

    Stream<ObjectNode> written(HsdsWriter writer, List<DirectoryEntry<T>> some, DirectoryRequest request) {
        return some.stream().map(entry -> written.write(writer, entry.record(), request));
    }
}
