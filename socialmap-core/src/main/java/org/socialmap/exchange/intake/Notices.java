package org.socialmap.exchange.intake;

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
final class Notices {
    private static final int KEPT = 1_000;
    private static final int REMEMBERED = 10_000;

    private final Consumer<ImportNotice> listener;
    private final List<ImportNotice> first = new ArrayList<>();
    private final Map<NoticeCode, Long> counts = new EnumMap<>(NoticeCode.class);
    private final Set<ImportNotice> saidOnce = new HashSet<>();

    Notices(Consumer<ImportNotice> listener) {
        this.listener = listener;
    }

    void add(NoticeCode code, Spot spot, String field) {
        ImportNotice notice = new ImportNotice(code, spot.file(), spot.row(), field);
        counts.merge(code, 1L, Long::sum);
        if (first.size() < KEPT) {
            first.add(notice);
        }
        listener.accept(notice);
    }

    void add(NoticeCode code, Spot spot) {
        add(code, spot, "");
    }

    /** What is so in every row of a file is said at the first. */
    void addOnce(NoticeCode code, Spot spot, String field) {
        if (saidOnce.size() < REMEMBERED && saidOnce.add(new ImportNotice(code, spot.file(), 0, field))) {
            add(code, spot, field);
        }
    }

    boolean has(NoticeCode code) {
        return counts.containsKey(code);
    }

    Map<NoticeCode, Long> counts() {
        return Map.copyOf(counts);
    }

    List<ImportNotice> first() {
        return List.copyOf(first);
    }
}
