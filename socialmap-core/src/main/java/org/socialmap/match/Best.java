package org.socialmap.match;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the best so many of all that are offered to it. For one thread. */
final class Best {
    private final int size;
    private final PriorityQueue<Ranked> worstFirst =
            new PriorityQueue<>(Comparator.comparing(Ranked::key).reversed());

    Best(int size) {
        this.size = size;
    }

    void offer(Ranked ranked) {
        if (worstFirst.size() < size) {
            worstFirst.add(ranked);
        } else if (ranked.key().compareTo(worstFirst.element().key()) < 0) {
            worstFirst.remove();
            worstFirst.add(ranked);
        }
    }

    List<Ranked> inOrder() {
        return worstFirst.stream().sorted(Comparator.comparing(Ranked::key)).toList();
    }
}
