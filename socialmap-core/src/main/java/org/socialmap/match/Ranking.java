package org.socialmap.match;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.socialmap.eligibility.Standing;

/** Counts decided candidates and keeps the best of them. For one match on one thread. */
final class Ranking {
    /** The number of options and of closed candidates that are examined for questions and near misses. */
    private static final int EXAMINED = 200;

    private final int limit;
    private final Optional<Ranked.Key> after;
    private final Comparator<Ranked.Key> order;
    private final Best page;
    private final Best options;
    private final Best closed;
    private final int[] counts = new int[Standing.values().length];

    /**
     * Creates an empty ranking.
     *
     * @param after the page starts after this key
     * @param order the order of candidates
     */
    Ranking(int limit, Optional<Ranked.Key> after, Comparator<Ranked.Key> order) {
        this.limit = limit;
        this.after = after;
        this.order = order;
        this.page = new Best(limit + 1, order);
        this.options = new Best(EXAMINED, order);
        this.closed = new Best(EXAMINED, order);
    }

    /**
     * Counts a candidate and keeps it if it is good enough.
     *
     * @param position its position in the order, before its id
     * @param candidate computes the rest of it, if needed
     */
    void add(Standing standing, long position, Supplier<Ranked> candidate) {
        counts[standing.ordinal()]++;
        if (standing == Standing.CLOSED) {
            if (closed.accepts(position)) {
                closed.offer(candidate.get());
            }
            return;
        }
        boolean isExamined = options.accepts(position);
        boolean isOnPage = page.accepts(position)
                && (after.isEmpty() || position >= after.get().position());
        if (isExamined || isOnPage) {
            Ranked ranked = candidate.get();
            options.offer(ranked);
            if (after.isEmpty() || order.compare(ranked.key(), after.get()) > 0) {
                page.offer(ranked);
            }
        }
    }

    Totals totals() {
        return new Totals(
                counts[Standing.FITS.ordinal()],
                counts[Standing.ASK.ordinal()],
                counts[Standing.NEGOTIABLE.ordinal()],
                counts[Standing.CLOSED.ordinal()]);
    }

    List<Ranked> page() {
        return page.sorted().stream().limit(limit).toList();
    }

    /** Returns the last key of the page, if another page follows. */
    Optional<Ranked.Key> next() {
        List<Ranked> found = page.sorted();
        return found.size() > limit ? Optional.of(found.get(limit - 1).key()) : Optional.empty();
    }

    List<Ranked> bestOptions() {
        return options.sorted();
    }

    List<Ranked> bestClosed() {
        return closed.sorted();
    }
}
