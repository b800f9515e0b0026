package org.socialmap.importing.notice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.socialmap.importing.ImportNotice;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.value.SourcePosition;

/**
 * Collects the notices of an import. All are counted and passed to the listener, but only the first thousand are kept, so that
 * memory is bounded. For use by one thread.
 */
public final class ImportNotices {
    private static final int MAX_LISTED = 1_000;
    private static final int MAX_REMEMBERED = 10_000;

    private final Consumer<ImportNotice> listener;
    private final List<ImportNotice> first = new ArrayList<>();
    private final Map<NoticeCode, Long> counts = new EnumMap<>(NoticeCode.class);
    private final Set<ImportNotice> addedOnce = new HashSet<>();

    public ImportNotices(Consumer<ImportNotice> listener) {
        this.listener = listener;
    }

    /** Adds a notice about a field. */
    public void add(NoticeCode code, SourcePosition position, String field) {
        ImportNotice notice = new ImportNotice(code, position.file(), position.row(), field);
        counts.merge(code, 1L, Long::sum);
        if (first.size() < MAX_LISTED) {
            first.add(notice);
        }
        listener.accept(notice);
    }

    /** Adds a notice about a record or a file. */
    public void add(NoticeCode code, SourcePosition position) {
        add(code, position, "");
    }

    /** Adds a notice about a field of every row of a file, at the first of these rows only. */
    public void addOnce(NoticeCode code, SourcePosition position, String field) {
        if (addedOnce.size() < MAX_REMEMBERED && addedOnce.add(new ImportNotice(code, position.file(), 0, field))) {
            add(code, position, field);
        }
    }

    /** Returns whether there is a notice with a code. */
    public boolean has(NoticeCode code) {
        return counts.containsKey(code);
    }

    /** Returns the number of notices by code. */
    public Map<NoticeCode, Long> counts() {
        return Map.copyOf(counts);
    }

    /** Returns the first thousand notices. */
    public List<ImportNotice> first() {
        return List.copyOf(first);
    }
}
