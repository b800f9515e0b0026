package org.socialmap.match.rank;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.socialmap.capacity.Vacancy;
import org.socialmap.match.Score;
import org.socialmap.match.ScorePart;
import org.socialmap.match.ScoreWeights;
import org.socialmap.need.ServicePreference;
import org.socialmap.search.query.Candidate;

/** Scores a candidate in thousandths. For one match on one thread. */
final class Scoring {
    private static final ScorePart[] PARTS = ScorePart.values();

    /** Text refines; it does not outweigh a selected need. */
    private static final int TEXT = 3_000;
    /** The share of the text is counted in whole thousandths, so that the score contains it exactly. */
    private static final int SHARE_STEPS = 1_000;
    /** A service for people like this person comes before a general one that matches as well. */
    private static final int PREFERENCE = 1_500;

    private static final int PREFERENCES_MAX = 2;
    /** The fewer conditions are open, the better. */
    private static final int CONFIRMED = 600;
    /** Breaks ties in favor of fewer open conditions; too little to decide anything else. */
    private static final int FEW_OPEN = 10;

    /** Confirmed records come before those based on general knowledge or past their planned end. */
    private static final int NOT_DOUBTFUL = 300;

    private static final int WISH = 800;
    /** A second choice is still a choice. */
    private static final int SECOND_WISH = 600;

    /** A bed just reported as free comes before one with unknown vacancy, and that before an occupied one. */
    private static final int ROOM_FREE = 600;

    private static final int ROOM_LIKELY = 300;
    private static final int ROOM_FULL = -600;

    private static final int DISTANCE = 1_000;
    /** At this distance, a quarter of an hour by bicycle, half of the score remains. */
    private static final double DISTANCE_HALF_METRES = 4_000;
    /** Ranks below everything comparable but is not hidden: the person decides. */
    private static final int UNSAFE = -5_000;

    private final RequestedNeeds needs;
    private final ScoreWeights weights;
    private final int[] parts = new int[PARTS.length];
    private double wordsShare;

    Scoring(RequestedNeeds needs, ScoreWeights weights) {
        this.weights = weights;
        this.needs = needs;
    }

    /** Scores a candidate and returns the sum of its parts. */
    int score(Candidate candidate, StandingSummary decision, boolean isDoubtful, Vacancy room, OptionalDouble metres) {
        parts[ScorePart.FIRST.ordinal()] = needs.priority(candidate);
        parts[ScorePart.NEED.ordinal()] = needs.worth(candidate);
        parts[ScorePart.PURPOSE.ordinal()] = needs.specialist(candidate);
        int text = weights.percent(ScorePart.TEXT) == 0 ? 0 : text(candidate);
        wordsShare = (double) text / TEXT;
        parts[ScorePart.TEXT.ordinal()] = text;
        parts[ScorePart.FIT.ordinal()] = fit(decision) + (isDoubtful ? 0 : NOT_DOUBTFUL);
        parts[ScorePart.LANGUAGE.ordinal()] = wish(candidate, ServicePreference.LANGUAGES);
        parts[ScorePart.CHANNEL.ordinal()] = wish(candidate, ServicePreference.CHANNELS);
        parts[ScorePart.STAFF.ordinal()] = wish(candidate, ServicePreference.STAFF_GENDERS);
        parts[ScorePart.CAPACITY.ordinal()] = room(room);
        parts[ScorePart.DISTANCE.ordinal()] = metres.isPresent() ? nearness(metres.getAsDouble()) : 0;
        parts[ScorePart.SAFETY.ordinal()] = candidate.isInWatchedArea() ? UNSAFE : 0;
        int sum = 0;
        for (ScorePart part : PARTS) {
            parts[part.ordinal()] = parts[part.ordinal()] * weights.percent(part) / ScoreWeights.STANDARD_PERCENT;
            sum += parts[part.ordinal()];
        }
        return sum;
    }

    /** Returns the score of the last candidate. */
    Score score() {
        Map<ScorePart, Integer> score = new EnumMap<>(ScorePart.class);
        for (ScorePart part : PARTS) {
            if (parts[part.ordinal()] != 0) {
                score.put(part, parts[part.ordinal()]);
            }
        }
        return new Score(score);
    }

    private int text(Candidate candidate) {
        return Math.round(SHARE_STEPS * candidate.textScore()) * (TEXT / SHARE_STEPS);
    }

    /** Returns the share of the text, from 0 to 1, that the words of the last candidate match. */
    double wordsShare() {
        return wordsShare;
    }

    private static int fit(StandingSummary decision) {
        int preferred = PREFERENCE * Math.min(PREFERENCES_MAX, decision.preferencesMet());
        int conditions = decision.conditions();
        if (conditions == 0) {
            return preferred;
        }
        int confirmed = decision.confirmed();
        return preferred
                + Math.round((float) CONFIRMED * confirmed / conditions)
                + FEW_OPEN / (1 + conditions - confirmed);
    }

    private static int wish(Candidate candidate, ServicePreference wish) {
        return candidate.meetsFirst(wish) ? WISH : candidate.meets(wish) ? SECOND_WISH : 0;
    }

    private static int room(Vacancy room) {
        return switch (room) {
            case FREE -> ROOM_FREE;
            case LIKELY -> ROOM_LIKELY;
            case UNSURE -> 0;
            case FULL, CLOSED -> ROOM_FULL;
        };
    }

    private static int nearness(double metres) {
        return (int) Math.round(DISTANCE * DISTANCE_HALF_METRES / (metres + DISTANCE_HALF_METRES));
    }
}
