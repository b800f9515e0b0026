package org.socialmap.match;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.socialmap.eligibility.Standing;

/** Takes decided candidates one by one, counts them all and keeps the best. For one match on one thread. */
final class Ranking {
    /** So many options and so many closed candidates are looked at for questions and near misses. */
    private static final int EXAMINED = 200;

    private final int limit;
    private final Optional<Ranked.Key> after;
    private final Comparator<Ranked.Key> order;
    private final Best page;
    private final Best options;
    private final Best closed;
    private final int[] counts = new int[Standing.values().length];

    /**
     * @param after the page begins behind this key
     * @param order what comes before what
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
     * @param place where it comes in the order, but for its id
     * @param candidate makes the rest of it, if it is needed
     */
    void add(Standing standing, long place, Supplier<Ranked> candidate) {
        counts[standing.ordinal()]++;
        if (standing == Standing.CLOSED) {
            if (closed.hasRoomFor(place)) {
                closed.offer(candidate.get());
            }
            return;
        }
        boolean isExamined = options.hasRoomFor(place);
        boolean isOnPage = page.hasRoomFor(place)
                && (after.isEmpty() || place >= after.get().place());
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
        return page.inOrder().stream().limit(limit).toList();
    }

    /** The last key of the page, if another page follows. */
    Optional<Ranked.Key> next() {
        List<Ranked> found = page.inOrder();
        return found.size() > limit ? Optional.of(found.get(limit - 1).key()) : Optional.empty();
    }

    List<Ranked> bestOptions() {
        return options.inOrder();
    }

    List<Ranked> bestClosed() {
        return closed.inOrder();
    }
}
