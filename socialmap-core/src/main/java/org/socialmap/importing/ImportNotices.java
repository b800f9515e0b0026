package org.socialmap.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Collects what an import has to say: all is counted and told to whoever listens, and the first are kept, so that memory does
 * not grow with the trouble. For one thread.
 */
public final class ImportNotices {
    private static final int KEPT = 1_000;
    private static final int REMEMBERED = 10_000;

    private final Consumer<ImportNotice> listener;
    private final List<ImportNotice> first = new ArrayList<>();
    private final Map<NoticeCode, Long> counts = new EnumMap<>(NoticeCode.class);
    private final Set<ImportNotice> saidOnce = new HashSet<>();

    public ImportNotices(Consumer<ImportNotice> listener) {
        this.listener = listener;
    }

    public void add(NoticeCode code, SourcePosition spot, String field) {
        ImportNotice notice = new ImportNotice(code, spot.file(), spot.row(), field);
        counts.merge(code, 1L, Long::sum);
        if (first.size() < KEPT) {
            first.add(notice);
        }
        listener.accept(notice);
    }

    public void add(NoticeCode code, SourcePosition spot) {
        add(code, spot, "");
    }

    /** What is so in every row of a file is said at the first. */
    public void addOnce(NoticeCode code, SourcePosition spot, String field) {
        if (saidOnce.size() < REMEMBERED && saidOnce.add(new ImportNotice(code, spot.file(), 0, field))) {
            add(code, spot, field);
        }
    }

    public boolean has(NoticeCode code) {
        return counts.containsKey(code);
    }

    public Map<NoticeCode, Long> counts() {
        return Map.copyOf(counts);
    }

    public List<ImportNotice> first() {
        return List.copyOf(first);
    }
}
