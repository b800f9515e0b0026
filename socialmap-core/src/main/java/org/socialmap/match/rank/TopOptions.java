package org.socialmap.match.rank;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the best candidates up to a limit. For one thread. */
final class TopOptions {
    private final int size;
    private final Comparator<RankedOption> order;
    private final PriorityQueue<RankedOption> worstFirst;

    TopOptions(int size, Comparator<RankedOption.Key> order) {
        this.size = size;
        this.order = Comparator.comparing(RankedOption::key, order);
        this.worstFirst = new PriorityQueue<>(this.order.reversed());
    }

    /** Returns whether a candidate at a position could be kept, whatever its id. */
    boolean accepts(long position) {
        return worstFirst.size() < size
                || position <= worstFirst.element().key().position();
    }

    void offer(RankedOption ranked) {
        if (worstFirst.size() < size) {
            worstFirst.add(ranked);
        } else if (order.compare(ranked, worstFirst.element()) < 0) {
            worstFirst.remove();
            worstFirst.add(ranked);
        }
    }

    List<RankedOption> sorted() {
        return worstFirst.stream().sorted(order).toList();
    }
}
