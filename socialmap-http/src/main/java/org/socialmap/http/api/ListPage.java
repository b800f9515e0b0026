package org.socialmap.http.api;

import java.util.List;
import java.util.Optional;
import org.socialmap.DirectoryEntry;
import org.socialmap.DirectoryEntry.Position;

/**
 * One page of a list: from a cursor on, or by its number; or the whole list as one page.
 *
 * @param entries what stands on it
 * @param totalItems how many records the list has
 * @param totalPages how many such pages it has
 * @param number which of them this is, from 1 on
 * @param next the cursor of the page after it; empty on the last
 */
record ListPage<T>(
        List<DirectoryEntry<T>> entries,
        int totalItems,
        int totalPages,
        int number,
        boolean isFirst,
        boolean isLast,
        Optional<String> next) {
    /** The page that is asked for. */
    static <T> ListPage<T> of(List<DirectoryEntry<T>> all, DirectoryRequest request) {
        return request.isOfOnePage()
                ? of(all, request, request.pageSize())
                : new ListPage<>(all, all.size(), 1, 1, true, true, Optional.empty());
    }

    private static <T> ListPage<T> of(List<DirectoryEntry<T>> all, DirectoryRequest request, int size) {
        Optional<Position> after = request.cursor();
        int from = after.map(position -> (int) all.stream()
                        .filter(entry -> entry.position().compareTo(position) <= 0)
                        .count())
                .orElse((int) Math.min(all.size(), (long) (request.page() - 1) * size));
        List<DirectoryEntry<T>> some = all.subList(from, Math.min(all.size(), from + size));
        boolean last = from + some.size() >= all.size();
        return new ListPage<>(
                some,
                all.size(),
                Math.ceilDiv(all.size(), size),
                after.isPresent() ? from / size + 1 : request.page(),
                from == 0,
                last,
                last
                        ? Optional.empty()
                        : Optional.of(request.cursorAfter(some.getLast().position())));
    }
}
