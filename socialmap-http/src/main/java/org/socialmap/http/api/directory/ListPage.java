package org.socialmap.http.api.directory;

import java.util.List;
import java.util.Optional;
import org.socialmap.DirectoryEntry;
import org.socialmap.DirectoryEntry.Position;

/**
 * A page of a list, from a cursor on or by its number; or the whole list as one page.
 *
 * @param entries the entries on it
 * @param totalItems the number of records in the list
 * @param totalPages the number of pages of this size
 * @param number its number, from 1
 * @param next the cursor of the next page; empty on the last
 */
record ListPage<T>(
        List<DirectoryEntry<T>> entries,
        int totalItems,
        int totalPages,
        int number,
        boolean isFirst,
        boolean isLast,
        Optional<String> next) {
    /** Returns the requested page. */
    static <T> ListPage<T> of(List<DirectoryEntry<T>> all, DirectoryRequest request) {
        return request.isPaged()
                ? of(all, request, request.pageSize())
                : new ListPage<>(all, all.size(), 1, 1, true, true, Optional.empty());
    }

    private static <T> ListPage<T> of(List<DirectoryEntry<T>> all, DirectoryRequest request, int size) {
        Optional<Position> after = request.cursor();
        int from = after.map(position -> (int) all.stream()
                        .filter(entry -> entry.position().compareTo(position) <= 0)
                        .count())
                .orElse((int) Math.min(all.size(), (long) (request.page() - 1) * size));
        List<DirectoryEntry<T>> entries = all.subList(from, Math.min(all.size(), from + size));
        boolean isLast = from + entries.size() >= all.size();
        return new ListPage<>(
                entries,
                all.size(),
                Math.ceilDiv(all.size(), size),
                after.isPresent() ? from / size + 1 : request.page(),
                from == 0,
                isLast,
                isLast
                        ? Optional.empty()
                        : Optional.of(request.cursorAfter(entries.getLast().position())));
    }
}
