package org.socialmap.http.api.directory;

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
 * A list of HSDS.
 *
 * @param path its path below {@code /api/}
 * @param parameters its parameters besides paging
 * @param records returns the requested records in the order of their positions
 * @param item writes a record as an item of the list
 * @param find finds a record by its id
 * @param single writes a record on its own
 */
record DirectoryList<T>(
        String path,
        Set<String> parameters,
        BiFunction<Directory, DirectoryRequest, List<DirectoryEntry<T>>> records,
        Writing<T> item,
        BiFunction<Directory, UUID, Optional<T>> find,
        Writing<T> single) {
    /** Writes a record as requested. */
    interface Writing<T> {
        ObjectNode write(HsdsWriter writer, T record, DirectoryRequest request);
    }

    Stream<ObjectNode> items(HsdsWriter writer, List<DirectoryEntry<T>> entries, DirectoryRequest request) {
        return entries.stream().map(entry -> item.write(writer, entry.record(), request));
    }
}
