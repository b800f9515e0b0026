package org.socialmap.match.rank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.socialmap.dataset.Taxonomy;
import org.socialmap.dataset.TaxonomyTerm;
import org.socialmap.match.request.MatchRequest;
import org.socialmap.need.NeedProfile;
import org.socialmap.search.query.Candidate;
import org.socialmap.understanding.Understanding;

/**
 * The needs of a profile, selected or stated in its text, and how much meeting them scores. Safe for use by many
 * threads.
 */
final class RequestedNeeds {
    /** Safety, shelter and health come before work and money: more than all other parts together. */
    private static final int PRIORITY = 20_000;
    /** Exactly a selected need. */
    private static final int NEED = 4_000;
    /** A need below a selected one: nearly the same. */
    private static final int NEED_BELOW = 3_500;
    /** Exactly a need that the text states. It may be misunderstood, so it scores less than a selection. */
    private static final int MEANT = 3_000;

    private static final int MEANT_BELOW = 2_600;
    /** A broader need, or one that the text only hints at: it may lead on. */
    private static final int RELATED = 700;
    /** One service for several needs saves a person a second one. */
    private static final int FURTHER_NEED = 500;

    private static final int FURTHER_NEEDS_MAX = 1_000;
    /** A service for this need only was made for it; a service for ten needs has it among others. */
    private static final int SPECIALIST = 300;

    /** A related need meets only part of the text: such options follow those that meet it directly. */
    private static final double RELATED_SHARE = 0.3;
    /** A need that the text states covers most of it, whatever the words of the option. */
    private static final double NEED_SHARE = 0.6;
    /** The fewer other needs, the more. */
    private static final double SPECIALIST_SHARE = 0.2;
    /** A person who states three needs is helped with one of them, but less than with all. */
    private static final double ONE_OF_MANY_SHARE = 0.6;

    private final List<String> selected;
    private final List<String> meant;
    private final List<String> codes;
    /** The number of needs that the text states clearly. */
    private final int clearCount;

    private final List<String> refused;
    private final boolean[] isSelected;
    private final boolean[] isStated;
    private final boolean[] hasPriority;
    private final boolean[] isVacancyFirst;
    private boolean ordersByVacancy;
    /** The score of each code for each requested need; 0 if it does not meet it. */
    private final List<int[]> worth = new ArrayList<>();

    RequestedNeeds(MatchRequest request, Taxonomy taxonomy) {
        NeedProfile profile = request.profile();
        Understanding text = request.text();
        List<String> needs = profile.needs().stream().distinct().toList();
        Set<String> stated = new LinkedHashSet<>(text.statedNeeds());
        needs.forEach(stated::remove);
        clearCount = stated.size();
        selected = codes(needs.stream().flatMap(need -> taxonomy.answering(need).stream()));
        meant = codes(Stream.concat(stated.stream(), text.possibleNeeds().stream())
                .flatMap(need -> Stream.concat(taxonomy.answering(need).stream(), ancestors(need, taxonomy).stream()))
                .filter(code -> !selected.contains(code)));
        refused = codes(text.refused().stream()
                .flatMap(need -> taxonomy.answering(need).stream())
                .filter(code -> !selected.contains(code) && !meant.contains(code)));
        codes = Stream.of(selected, meant, refused).flatMap(List::stream).toList();
        isSelected = new boolean[codes.size()];
        isStated = new boolean[codes.size()];
        hasPriority = new boolean[codes.size()];
        isVacancyFirst = new boolean[codes.size()];
        for (String need : needs) {
            add(need, NEED, NEED_BELOW, 0, profile, taxonomy);
        }
        for (String need : stated) {
            add(need, MEANT, MEANT_BELOW, RELATED, profile, taxonomy);
        }
        for (String need : text.possibleNeeds()) {
            add(need, RELATED, RELATED, 0, profile, taxonomy);
        }
    }

    private static List<String> codes(Stream<String> codes) {
        return codes.distinct().sorted().toList();
    }

    private static Set<String> ancestors(String need, Taxonomy taxonomy) {
        Set<String> ancestors = new HashSet<>();
        Optional<TaxonomyTerm> at = taxonomy.find(need).flatMap(taxonomy::parent);
        while (at.isPresent()) {
            ancestors.add(at.get().code());
            at = taxonomy.parent(at.get());
        }
        return ancestors;
    }

    private void add(String need, int exactly, int below, int above, NeedProfile profile, Taxonomy taxonomy) {
        boolean comesFirst = comesFirst(need, profile, taxonomy);
        boolean byVacancy = exactly > RELATED && taxonomy.isVacancyFirst(need);
        ordersByVacancy |= byVacancy;
        Set<String> matching = taxonomy.answering(need);
        Set<String> ancestors = ancestors(need, taxonomy);
        int[] row = new int[codes.size()];
        for (int code = 0; code < row.length; code++) {
            String candidateCode = codes.get(code);
            if (matching.contains(candidateCode)) {
                row[code] = candidateCode.equals(need) ? exactly : below;
                isSelected[code] |= candidateCode.equals(need) && exactly == NEED;
                isStated[code] |= candidateCode.equals(need) && exactly == MEANT;
                hasPriority[code] |= comesFirst && exactly > RELATED;
                isVacancyFirst[code] |= byVacancy && taxonomy.isVacancyFirst(candidateCode);
            } else if (ancestors.contains(candidateCode)) {
                row[code] = above;
            }
        }
        worth.add(row);
    }

    private static boolean comesFirst(String need, NeedProfile profile, Taxonomy taxonomy) {
        return Stream.iterate(taxonomy.find(need), Optional::isPresent, term -> term.flatMap(taxonomy::parent))
                .flatMap(term -> term.get().comesBefore().stream())
                .anyMatch(before -> profile.needs().stream().anyMatch(other -> taxonomy.isWithin(other, before)));
    }

    /** Returns the distinct codes that meet a selected need. */
    List<String> selected() {
        return selected;
    }

    /** Returns the distinct other codes that the text may state. */
    List<String> meant() {
        return meant;
    }

    /** Returns the requested codes that a candidate meets. */
    Set<String> metNeeds(Candidate candidate) {
        Set<String> met = new HashSet<>();
        for (int i = 0; i < candidate.matchedNeedCount(); i++) {
            met.add(codes.get(candidate.matchedNeed(i)));
        }
        return met;
    }

    /** Returns the distinct codes that the text refuses, including all codes below them. */
    List<String> refused() {
        return refused;
    }

    /** Returns whether a candidate meets exactly a need that the text states, and not only one below it. */
    boolean isStated(Candidate candidate) {
        return any(isStated, candidate);
    }

    /** Returns whether a candidate meets exactly a selected need, and not only one below it. */
    boolean isSelected(Candidate candidate) {
        return any(isSelected, candidate);
    }

    /** Returns whether a requested need orders options by vacancy first. */
    boolean ordersByVacancy() {
        return ordersByVacancy;
    }

    /** Returns whether a candidate meets a requested need that orders options by vacancy first. */
    boolean isVacancyFirst(Candidate candidate) {
        return ordersByVacancy && any(isVacancyFirst, candidate);
    }

    /** Returns whether a candidate meets a refused need and no requested one. */
    boolean isRefused(Candidate candidate) {
        if (refused.isEmpty() || worth(candidate) > 0) {
            return false;
        }
        return metNeeds(candidate).stream().anyMatch(refused::contains);
    }

    /** Returns the score, in thousandths, for meeting a need that takes precedence over another requested one. */
    int priority(Candidate candidate) {
        return any(hasPriority, candidate) ? PRIORITY : 0;
    }

    /** Returns the score, in thousandths, for meeting requested needs. */
    int worth(Candidate candidate) {
        int best = 0;
        int number = 0;
        for (int[] need : worth) {
            int score = best(need, candidate);
            best = Math.max(best, score);
            number += score > RELATED ? 1 : 0;
        }
        return best + Math.min(FURTHER_NEEDS_MAX, FURTHER_NEED * Math.max(0, number - 1));
    }

    /**
     * Returns the share of the text that an option matches, from 0 to 1, by its needs and by its words. The share by
     * needs shrinks with the number of other needs of the service, and with the number of stated needs that it does
     * not meet.
     *
     * @param wordsShare the share of the text that the option's words match
     */
    double share(Candidate candidate, double wordsShare) {
        int met = 0;
        int best = 0;
        for (int[] need : worth) {
            int score = best(need, candidate);
            met += score > RELATED ? 1 : 0;
            best = Math.max(best, score);
        }
        if (met > 0) {
            double breadth = ONE_OF_MANY_SHARE + (1 - ONE_OF_MANY_SHARE) * met / clearCount;
            double byNeed =
                    breadth * best / MEANT * (NEED_SHARE + SPECIALIST_SHARE / Math.max(1, candidate.needCount()));
            return combine(byNeed, wordsShare);
        }
        return combine(best > 0 ? RELATED_SHARE : 0, wordsShare);
    }

    /**
     * Returns whether a candidate meets a requested need; any does if the text states none, or one is selected. A service
     * that names no need at all may meet any: unknown is not no.
     */
    boolean isAnsweredBy(Candidate candidate) {
        return !selected.isEmpty() || clearCount == 0 || candidate.needCount() == 0 || worth(candidate) > RELATED;
    }

    private static double combine(double one, double other) {
        return 1 - (1 - one) * (1 - other);
    }

    private static int best(int[] need, Candidate candidate) {
        int best = 0;
        for (int i = 0; i < candidate.matchedNeedCount(); i++) {
            best = Math.max(best, need[candidate.matchedNeed(i)]);
        }
        return best;
    }

    /** Returns the score, in thousandths, for being a specialist. */
    int specialist(Candidate candidate) {
        return selected.isEmpty() && worth(candidate) > RELATED ? SPECIALIST / Math.max(1, candidate.needCount()) : 0;
    }

    private static boolean any(boolean[] byCode, Candidate candidate) {
        for (int i = 0; i < candidate.matchedNeedCount(); i++) {
            if (byCode[candidate.matchedNeed(i)]) {
                return true;
            }
        }
        return false;
    }
}
