package org.socialmap.match.rank;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.socialmap.eligibility.Standing;
import org.socialmap.match.Totals;

/** Counts decided candidates and keeps the best of them. For one match on one thread. */
public final class RankingCollector {
    /** The number of options and of closed candidates that are examined for questions and near misses. */
    private static final int EXAMINED = 200;

    private final int limit;
    private final Optional<RankedOption.Key> after;
    private final Comparator<RankedOption.Key> order;
    private final TopOptions page;
    private final TopOptions options;
    private final TopOptions closed;
    private final int[] counts = new int[Standing.values().length];
    private boolean isAnswered;

    /**
     * Creates an empty ranking.
     *
     * @param after the page starts after this key
     * @param order the order of candidates
     */
    public RankingCollector(int limit, Optional<RankedOption.Key> after, Comparator<RankedOption.Key> order) {
        this.limit = limit;
        this.after = after;
        this.order = order;
        this.page = new TopOptions(limit + 1, order);
        this.options = new TopOptions(EXAMINED, order);
        this.closed = new TopOptions(EXAMINED, order);
    }

    /**
     * Counts a candidate and keeps it if it is good enough.
     *
     * @param position its position in the order, before its id
     * @param candidate computes the rest of it, if needed
     */
    void add(Standing standing, long position, Supplier<RankedOption> candidate) {
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
            RankedOption ranked = candidate.get();
            options.offer(ranked);
            if (after.isEmpty() || order.compare(ranked.key(), after.get()) > 0) {
                page.offer(ranked);
            }
        }
    }

    /** Notes that a candidate that is not closed answers what was asked, and is not merely related to it. */
    void markAnswered() {
        isAnswered = true;
    }

    /** Returns whether a candidate that is not closed answers what was asked, and is not merely related to it. */
    public boolean isAnswered() {
        return isAnswered;
    }

    public Totals totals() {
        return new Totals(
                counts[Standing.FITS.ordinal()],
                counts[Standing.ASK.ordinal()],
                counts[Standing.NEGOTIABLE.ordinal()],
                counts[Standing.CLOSED.ordinal()]);
    }

    public List<RankedOption> page() {
        return page.sorted().stream().limit(limit).toList();
    }

    /** Returns the last key of the page, if another page follows. */
    public Optional<RankedOption.Key> next() {
        List<RankedOption> found = page.sorted();
        return found.size() > limit ? Optional.of(found.get(limit - 1).key()) : Optional.empty();
    }

    public List<RankedOption> bestOptions() {
        return options.sorted();
    }

    public List<RankedOption> bestClosed() {
        return closed.sorted();
    }
}
