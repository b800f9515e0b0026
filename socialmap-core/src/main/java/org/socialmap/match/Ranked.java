package org.socialmap.match;

import java.util.Comparator;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.socialmap.eligibility.Standing;
import org.socialmap.need.Wish;

/** A decided and weighed candidate. */
record Ranked(Key key, Score score, OptionalDouble metres, Set<String> needs, Map<Wish, Integer> met, boolean unsafe) {
    /**
     * Where a candidate comes in the order.
     *
     * @param heldBack whether it inspects and nobody asked for it: after all others, whatever its standing
     * @param standing its standing, best first
     * @param thousandths its score, highest first
     * @param id its id, as unsigned numbers, lowest first
     */
    record Key(boolean heldBack, Standing standing, int thousandths, UUID id) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::heldBack)
                .thenComparing(Key::standing)
                .thenComparing(Key::thousandths, Comparator.reverseOrder())
                .thenComparing(key -> key.id().getMostSignificantBits(), Long::compareUnsigned)
                .thenComparing(key -> key.id().getLeastSignificantBits(), Long::compareUnsigned);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
