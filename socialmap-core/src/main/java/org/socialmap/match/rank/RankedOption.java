package org.socialmap.match.rank;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.socialmap.capacity.Availability;
import org.socialmap.eligibility.Standing;
import org.socialmap.match.Score;
import org.socialmap.match.VacancyTier;
import org.socialmap.need.ServicePreference;

/**
 * A decided and scored candidate.
 *
 * @param standing its standing
 * @param vacancy how soon it can help a person who needs a bed; empty if that is not requested of it
 * @param rules the number of its rules
 * @param metres its distance
 * @param needs the requested codes that it meets
 * @param met the preferences that it is known to meet
 * @param unsafe whether it is where the person is not safe
 * @param unit the index of the selected unit; 0 without units
 * @param freeUnits the indexes of the units with a free bed that may be open to the person; empty if the option is not
 *     requested for a bed
 * @param availabilities the availability of each unit
 */
public record RankedOption(
        Key key,
        Standing standing,
        Optional<VacancyTier> vacancy,
        int rules,
        Score score,
        OptionalDouble metres,
        Set<String> needs,
        Set<ServicePreference> met,
        boolean unsafe,
        int unit,
        List<Integer> freeUnits,
        List<Availability> availabilities) {
    /**
     * The position of a candidate in the order of a result.
     *
     * @param position lower comes first; computed by {@link #positionOf}
     * @param id breaks ties: ids as unsigned numbers, lowest first
     */
    public record Key(long position, UUID id) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparingLong(Key::position)
                .thenComparing(key -> key.id().getMostSignificantBits(), Long::compareUnsigned)
                .thenComparing(key -> key.id().getLeastSignificantBits(), Long::compareUnsigned);

        /**
         * Returns the position of a candidate before its id.
         *
         * @param inspection whether it follows others because it inspects, whatever its standing
         * @param answer how well it matches, which precedes its standing: an option that merely shares a word is no
         *     better for being open to everybody
         * @param vacancy how soon it can help, which precedes its standing too; the same for all candidates of a
         *     request that is not about a bed
         * @param standing its standing, best first
         * @param thousandths its score, highest first
         */
        static long positionOf(
                Inspection inspection, MatchTier answer, VacancyTier vacancy, Standing standing, int thousandths) {
            int tier = switch (inspection) {
                case NONE -> 2 * answer.ordinal();
                case AFTER_OTHER_HELP -> 2 * Math.max(answer.ordinal(), MatchTier.PARTLY.ordinal()) + 1;
                case LAST -> 2 * (MatchTier.values().length + answer.ordinal());
            };
            int byVacancy = tier * VacancyTier.values().length + vacancy.ordinal();
            long group = (long) byVacancy * Standing.values().length + standing.ordinal();
            return (group << Integer.SIZE) + ((long) Integer.MAX_VALUE - thousandths);
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
