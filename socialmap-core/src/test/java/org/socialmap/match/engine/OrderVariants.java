package org.socialmap.match.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.socialmap.capacity.UnitLevels;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.Standing;
import org.socialmap.match.MatchResult;
import org.socialmap.match.ScoreWeights;
import org.socialmap.match.VacancyTier;
import org.socialmap.match.rank.MatchTier;
import org.socialmap.match.rank.RankedOption;
import org.socialmap.need.NeedProfile;
import org.socialmap.search.query.SearchIndex;
import org.socialmap.search.query.SearchSnapshot;

/** Matchers with a different order. */
public final class OrderVariants {
    private static final int STANDINGS = Standing.values().length;
    private static final int VACANCIES = VacancyTier.values().length;
    private static final int TIERS = MatchTier.values().length;

    private OrderVariants() {}

    /**
     * Matches with a different order.
     *
     * @param weights how much each part of a score counts
     * @param byTier whether the match tier precedes the standing
     */
    public static MatchResult match(
            DataSet dataSet, SearchIndex index, ScoreWeights weights, boolean byTier, NeedProfile profile, Instant at) {
        try (SearchSnapshot snapshot = index.acquire()) {
            return new Matcher(
                            dataSet,
                            snapshot,
                            new UnitLevels(),
                            Duration.ofSeconds(5),
                            byTier ? Comparator.naturalOrder() : Comparator.comparingLong(OrderVariants::withoutAnswer),
                            standing -> standing != Standing.CLOSED,
                            weights)
                    .match(profile, at, 1);
        }
    }

    /** Returns the position of a key as if beds did not count. */
    static long withoutVacancy(RankedOption.Key key) {
        long group = key.position() >> Integer.SIZE;
        long tier = group / STANDINGS / VACANCIES;
        return (tier * STANDINGS + group % STANDINGS << Integer.SIZE) + (key.position() & 0xFFFF_FFFFL);
    }

    /** Returns the position of a key as it was when the standing preceded everything else. */
    private static long withoutAnswer(RankedOption.Key key) {
        long group = key.position() >> Integer.SIZE;
        long standing = group % STANDINGS;
        boolean heldBack = group / STANDINGS / VACANCIES >= TIERS;
        long score = key.position() & 0xFFFF_FFFFL;
        return ((heldBack ? STANDINGS : 0) + standing << Integer.SIZE) + score;
    }
}
