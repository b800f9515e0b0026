package org.socialmap.match;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.eligibility.Standing;

/** Takes decided candidates one by one, counts them all and keeps the best. For one match on one thread. */
final class Ranking {
    /** So many options and so many closed candidates are looked at for questions and near misses. */
    private static final int EXAMINED = 200;

    private final int limit;
    private final Optional<Ranked.Key> after;
    private final Best page;
    private final Best options = new Best(EXAMINED);
    private final Best closed = new Best(EXAMINED);
    private final Map<Standing, Integer> counts = new EnumMap<>(Standing.class);

    /** @param after the page begins behind this key */
    Ranking(int limit, Optional<Ranked.Key> after) {
        this.limit = limit;
        this.after = after;
        this.page = new Best(limit + 1);
    }

    void add(Ranked ranked) {
        Standing standing = ranked.key().standing();
        counts.merge(standing, 1, Integer::sum);
        if (standing == Standing.CLOSED) {
            closed.offer(ranked);
            return;
        }
        options.offer(ranked);
        if (after.isEmpty() || ranked.key().compareTo(after.get()) > 0) {
            page.offer(ranked);
        }
    }

    Totals totals() {
        return new Totals(
                counts.getOrDefault(Standing.FITS, 0),
                counts.getOrDefault(Standing.ASK, 0),
                counts.getOrDefault(Standing.NEGOTIABLE, 0),
                counts.getOrDefault(Standing.CLOSED, 0));
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
