package org.socialmap.match;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.socialmap.capacity.Board;
import org.socialmap.catalog.DataSet;
import org.socialmap.eligibility.Standing;
import org.socialmap.need.NeedProfile;
import org.socialmap.search.SearchIndex;
import org.socialmap.search.SearchSnapshot;

/** Matchers that order otherwise than the map does. */
public final class OtherOrder {
    private static final int STANDINGS = Standing.values().length;
    private static final int ANSWERS = Answer.values().length;

    private OtherOrder() {}

    /**
     * The answer of a matcher.
     *
     * @param weighed the parts of the score that count
     * @param byAnswer whether what answers more of what was said comes first, before standing
     */
    public static MatchResult match(
            DataSet dataSet,
            SearchIndex index,
            Set<ScorePart> weighed,
            boolean byAnswer,
            NeedProfile profile,
            Instant at) {
        try (SearchSnapshot snapshot = index.acquire()) {
            return new Matcher(
                            dataSet,
                            snapshot,
                            new Board(),
                            Duration.ofSeconds(5),
                            byAnswer ? Comparator.naturalOrder() : Comparator.comparingLong(OtherOrder::withoutAnswer),
                            standing -> standing != Standing.CLOSED,
                            weighed)
                    .match(profile, at, 1);
        }
    }

    /** The place of a key as it was when standing came before all else. */
    private static long withoutAnswer(Ranked.Key key) {
        long group = key.place() >> Integer.SIZE;
        long standing = group % STANDINGS;
        boolean heldBack = group / STANDINGS >= ANSWERS;
        long score = key.place() & 0xFFFF_FFFFL;
        return ((heldBack ? STANDINGS : 0) + standing << Integer.SIZE) + score;
    }
}
