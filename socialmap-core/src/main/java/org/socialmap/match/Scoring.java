package org.socialmap.match;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.socialmap.catalog.Taxonomy;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Wish;
import org.socialmap.search.Candidate;

/** Weighs a candidate. All weights are here, in thousandths, each with its reason. Safe for use by many threads. */
final class Scoring {
    /** Safety, shelter and health come before work and money whatever else is said: above all other parts together. */
    private static final int FIRST = 20_000;
    /** Just what was asked for. */
    private static final int NEED = 4_000;
    /** Something below what was asked for: nearly the same. */
    private static final int NEED_BELOW = 3_500;
    /** One door for several needs spares people a second one. */
    private static final int NEED_FURTHER = 500;

    private static final int NEED_FURTHER_MAX = 1_000;
    /** Words refine; they do not outweigh a chosen need. */
    private static final int TEXT = 3_000;
    /** The text score at which half of the weight is reached; a good hit on two words scores about that. */
    private static final double TEXT_HALF = 6;
    /** Made for people like this: above a general service that matches as well. */
    private static final int PREFERENCE = 1_500;

    private static final int PREFERENCES_MAX = 2;
    /** The fewer questions are open, the better. */
    private static final int CONFIRMED = 600;

    /** What somebody said of it comes before what is only general knowledge or past its planned end. */
    private static final int UNDOUBTED = 300;

    private static final int WISH = 800;
    /** A second choice is still a choice. */
    private static final int WISH_SECOND = 600;

    private static final int DISTANCE = 1_000;
    /** At this distance half of the weight is left: a quarter of an hour by bicycle. */
    private static final double DISTANCE_HALF_METRES = 4_000;
    /** Lowered below everything alike, not hidden: the person decides. */
    private static final int UNSAFE = -5_000;

    private final List<Asked> asked;
    private final Fear fear;

    Scoring(NeedProfile profile, Taxonomy taxonomy, Fear fear) {
        this.asked = profile.needs().stream()
                .distinct()
                .map(need -> new Asked(need, taxonomy.answering(need), goesFirst(need, profile, taxonomy)))
                .toList();
        this.fear = fear;
    }

    /**
     * A need that was asked for.
     *
     * @param answering the codes that answer it
     * @param first whether it comes before another asked one
     */
    private record Asked(String need, Set<String> answering, boolean first) {}

    Score score(Candidate candidate, Decision decision, OptionalDouble metres) {
        Map<ScorePart, Integer> parts = new EnumMap<>(ScorePart.class);
        put(parts, ScorePart.FIRST, goesFirst(candidate.needs()) ? FIRST : 0);
        put(parts, ScorePart.NEED, need(candidate.needs()));
        put(parts, ScorePart.TEXT, text(candidate));
        put(parts, ScorePart.FIT, fit(decision));
        put(parts, ScorePart.LANGUAGE, wish(candidate, Wish.LANGUAGES));
        put(parts, ScorePart.CHANNEL, wish(candidate, Wish.CHANNELS));
        put(parts, ScorePart.STAFF, wish(candidate, Wish.STAFF_GENDERS));
        put(parts, ScorePart.DISTANCE, metres.isPresent() ? nearness(metres.getAsDouble()) : 0);
        put(parts, ScorePart.SAFETY, candidate.inWatchedArea() ? UNSAFE : 0);
        return new Score(parts);
    }

    private static void put(Map<ScorePart, Integer> parts, ScorePart part, int thousandths) {
        if (thousandths != 0) {
            parts.put(part, thousandths);
        }
    }

    private int need(Set<String> answered) {
        int best = 0;
        int number = 0;
        for (Asked need : asked) {
            int weight = weight(need, answered);
            best = Math.max(best, weight);
            number += weight > 0 ? 1 : 0;
        }
        return best + Math.min(NEED_FURTHER_MAX, NEED_FURTHER * Math.max(0, number - 1));
    }

    private static int weight(Asked need, Set<String> answered) {
        return answered.contains(need.need()) ? NEED : isAnswered(need, answered) ? NEED_BELOW : 0;
    }

    private static boolean isAnswered(Asked need, Set<String> answered) {
        return !Collections.disjoint(need.answering(), answered);
    }

    /** Whether it answers an asked need that comes before another asked one. */
    private boolean goesFirst(Set<String> answered) {
        for (Asked need : asked) {
            if (need.first() && isAnswered(need, answered)) {
                return true;
            }
        }
        return false;
    }

    private static boolean goesFirst(String need, NeedProfile profile, Taxonomy taxonomy) {
        return Stream.iterate(taxonomy.find(need), Optional::isPresent, term -> term.flatMap(taxonomy::parent))
                .flatMap(term -> term.get().comesBefore().stream())
                .anyMatch(before -> profile.needs().stream().anyMatch(other -> taxonomy.isWithin(other, before)));
    }

    private int text(Candidate candidate) {
        if (candidate.inspects() && fear.isTold()) {
            return 0;
        }
        return (int) Math.round(TEXT * candidate.textScore() / (candidate.textScore() + TEXT_HALF));
    }

    private static int fit(Decision decision) {
        return PREFERENCE * Math.min(PREFERENCES_MAX, decision.preferencesMet())
                + (int) Math.round(CONFIRMED * decision.confirmedShare())
                + (decision.doubtful() ? 0 : UNDOUBTED);
    }

    private static int wish(Candidate candidate, Wish wish) {
        Integer rank = candidate.met().get(wish);
        return rank == null ? 0 : rank == 0 ? WISH : WISH_SECOND;
    }

    private static int nearness(double metres) {
        return (int) Math.round(DISTANCE * DISTANCE_HALF_METRES / (metres + DISTANCE_HALF_METRES));
    }
}
