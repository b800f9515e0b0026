package org.socialmap.match;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the best so many of all that are offered to it. For one thread. */
final class Best {
    private final int size;
    private final Comparator<Ranked> order;
    private final PriorityQueue<Ranked> worstFirst;

    Best(int size, Comparator<Ranked.Key> order) {
        this.size = size;
        this.order = Comparator.comparing(Ranked::key, order);
        this.worstFirst = new PriorityQueue<>(this.order.reversed());
    }

    /** Whether something in this place could be kept, whatever its id. */
    boolean hasRoomFor(long place) {
        return worstFirst.size() < size || place <= worstFirst.element().key().place();
    }

    void offer(Ranked ranked) {
        if (worstFirst.size() < size) {
            worstFirst.add(ranked);
        } else if (order.compare(ranked, worstFirst.element()) < 0) {
            worstFirst.remove();
            worstFirst.add(ranked);
        }
    }

    List<Ranked> inOrder() {
        return worstFirst.stream().sorted(order).toList();
    }
}
