package org.socialmap.match;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.socialmap.capacity.Room;
import org.socialmap.need.Wish;
import org.socialmap.search.Candidate;

/** Weighs a candidate, in thousandths, each part with its reason. For one match on one thread. */
final class Scoring {
    /** Words refine; they do not outweigh a chosen need. */
    private static final int TEXT = 3_000;
    /** The share of what was said is counted in whole thousandths, so that the score tells all of it. */
    private static final int SHARES = 1_000;
    /** Made for people like this: above a general service that matches as well. */
    private static final int PREFERENCE = 1_500;

    private static final int PREFERENCES_MAX = 2;
    /** The fewer questions are open, the better. */
    private static final int CONFIRMED = 600;
    /** Of two that are alike in all else, the one with fewer conditions left: little enough to decide nothing more. */
    private static final int FEW_LEFT = 10;

    /** What somebody said of it comes before what is only general knowledge or past its planned end. */
    private static final int UNDOUBTED = 300;

    private static final int WISH = 800;
    /** A second choice is still a choice. */
    private static final int WISH_SECOND = 600;

    /** A free bed as told just now comes before one of which nobody knows, and that before one that is taken. */
    private static final int ROOM_FREE = 600;

    private static final int ROOM_LIKELY = 300;
    private static final int ROOM_FULL = -600;

    private static final int DISTANCE = 1_000;
    /** At this distance half of the weight is left: a quarter of an hour by bicycle. */
    private static final double DISTANCE_HALF_METRES = 4_000;
    /** Lowered below everything alike, not hidden: the person decides. */
    private static final int UNSAFE = -5_000;

    private final AskedNeeds needs;
    private final Fear fear;
    private final boolean[] weighed;
    private final int[] parts = new int[ScorePart.values().length];

    /**
     * @param weighed the parts that count; all but in tests of what each earns
     */
    Scoring(AskedNeeds needs, Fear fear, Set<ScorePart> weighed) {
        this.weighed = new boolean[parts.length];
        weighed.forEach(part -> this.weighed[part.ordinal()] = true);
        this.needs = needs;
        this.fear = fear;
    }

    /** Weighs a candidate; the sum of its parts comes back. */
    int weigh(Candidate candidate, Decision decision, boolean doubtful, Room room, OptionalDouble metres) {
        parts[ScorePart.FIRST.ordinal()] = needs.first(candidate);
        parts[ScorePart.NEED.ordinal()] = needs.worth(candidate);
        parts[ScorePart.PURPOSE.ordinal()] = needs.purpose(candidate);
        parts[ScorePart.TEXT.ordinal()] = text(candidate);
        parts[ScorePart.FIT.ordinal()] = fit(decision) + (doubtful ? 0 : UNDOUBTED);
        parts[ScorePart.LANGUAGE.ordinal()] = wish(candidate, Wish.LANGUAGES);
        parts[ScorePart.CHANNEL.ordinal()] = wish(candidate, Wish.CHANNELS);
        parts[ScorePart.STAFF.ordinal()] = wish(candidate, Wish.STAFF_GENDERS);
        parts[ScorePart.CAPACITY.ordinal()] = room(room);
        parts[ScorePart.DISTANCE.ordinal()] = metres.isPresent() ? nearness(metres.getAsDouble()) : 0;
        parts[ScorePart.SAFETY.ordinal()] = candidate.isInWatchedArea() ? UNSAFE : 0;
        int sum = 0;
        for (int part = 0; part < parts.length; part++) {
            parts[part] = weighed[part] ? parts[part] : 0;
            sum += parts[part];
        }
        return sum;
    }

    /** The score of what was weighed last. */
    Score score() {
        Map<ScorePart, Integer> score = new EnumMap<>(ScorePart.class);
        for (ScorePart part : ScorePart.values()) {
            if (parts[part.ordinal()] != 0) {
                score.put(part, parts[part.ordinal()]);
            }
        }
        return new Score(score);
    }

    private int text(Candidate candidate) {
        if (candidate.textScore() == 0 || candidate.inspects() && fear.isTold()) {
            return 0;
        }
        return Math.round(SHARES * candidate.textScore()) * (TEXT / SHARES);
    }

    /** The share of what was said that is in the words of what was weighed last, 0 to 1. */
    double wordsShare() {
        return (double) parts[ScorePart.TEXT.ordinal()] / TEXT;
    }

    private static int fit(Decision decision) {
        int preferred = PREFERENCE * Math.min(PREFERENCES_MAX, decision.preferencesMet());
        int conditions = decision.conditions();
        if (conditions == 0) {
            return preferred;
        }
        int confirmed = decision.confirmed();
        return preferred
                + Math.round((float) CONFIRMED * confirmed / conditions)
                + FEW_LEFT / (1 + conditions - confirmed);
    }

    private static int wish(Candidate candidate, Wish wish) {
        return candidate.meetsFirst(wish) ? WISH : candidate.meets(wish) ? WISH_SECOND : 0;
    }

    private static int room(Room room) {
        return switch (room) {
            case FREE -> ROOM_FREE;
            case LIKELY -> ROOM_LIKELY;
            case UNSURE -> 0;
            case FULL -> ROOM_FULL;
        };
    }

    private static int nearness(double metres) {
        return (int) Math.round(DISTANCE * DISTANCE_HALF_METRES / (metres + DISTANCE_HALF_METRES));
    }
}
