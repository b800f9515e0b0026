package org.socialmap.match;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.socialmap.capacity.Availability;
import org.socialmap.eligibility.Standing;
import org.socialmap.need.Wish;

/**
 * A decided and weighed candidate.
 *
 * @param standing how it stands
 * @param rules the number of its rules
 * @param metres how far it is
 * @param needs the codes by which it answers
 * @param met the wishes that it certainly meets
 * @param unsafe whether it lies where the person is not safe
 * @param unit the position of the chosen unit among its units; 0 if it has none
 * @param availabilities what is known of each of its units
 */
record Ranked(
        Key key,
        Standing standing,
        int rules,
        Score score,
        OptionalDouble metres,
        Set<String> needs,
        Set<Wish> met,
        boolean unsafe,
        int unit,
        List<Availability> availabilities) {
    /**
     * Where a candidate comes in the order.
     *
     * @param place before the others with a higher one; made by {@link #placeOf}
     * @param id among those of the same place: its id, as unsigned numbers, lowest first
     */
    record Key(long place, UUID id) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparingLong(Key::place)
                .thenComparing(key -> key.id().getMostSignificantBits(), Long::compareUnsigned)
                .thenComparing(key -> key.id().getLeastSignificantBits(), Long::compareUnsigned);

        /**
         * One number for what comes before the id in the order.
         *
         * @param heldBack whether it inspects and nobody asked for it: after all others, whatever its standing
         * @param answer how far it answers what was said, before its standing: what only shares a word with it is no better for
         *     being open to all
         * @param standing its standing, best first
         * @param thousandths its score, highest first
         */
        static long placeOf(boolean heldBack, Answer answer, Standing standing, int thousandths) {
            int answers = (heldBack ? Answer.values().length : 0) + answer.ordinal();
            long group = (long) answers * Standing.values().length + standing.ordinal();
            return (group << Integer.SIZE) + ((long) Integer.MAX_VALUE - thousandths);
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
