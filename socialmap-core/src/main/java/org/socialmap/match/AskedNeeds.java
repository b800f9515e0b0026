package org.socialmap.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.socialmap.catalog.Taxonomy;
import org.socialmap.catalog.TaxonomyTerm;
import org.socialmap.need.NeedProfile;
import org.socialmap.search.Candidate;
import org.socialmap.understanding.Understanding;

/**
 * The needs that were asked for, chosen or in words, and what it is worth to answer them. Safe for use by many threads.
 */
final class AskedNeeds {
    /** Safety, shelter and health come before work and money whatever else is said: above all other parts together. */
    private static final int FIRST = 20_000;
    /** Just what was chosen. */
    private static final int NEED = 4_000;
    /** Something below what was chosen: nearly the same. */
    private static final int NEED_BELOW = 3_500;
    /** Just what the words mean. They may be read wrongly, so it is less than a choice. */
    private static final int MEANT = 3_000;

    private static final int MEANT_BELOW = 2_600;
    /** A wider need, or one at which the words only hint: it may lead on. */
    private static final int NEAR = 700;
    /** One door for several needs spares people a second one. */
    private static final int NEED_FURTHER = 500;

    private static final int NEED_FURTHER_MAX = 1_000;
    /** What is for this and nothing else was made for it; what is for ten things has it among others. */
    private static final int PURPOSE = 300;

    /** What is near answers some of what was said: it comes behind all that is for it. */
    private static final double NEAR_SHARE = 0.3;
    /** What is for it answers most of what was said, whatever its words are. */
    private static final double BY_NEED = 0.6;
    /** And more, the less else it is for. */
    private static final double FOR_LITTLE_ELSE = 0.2;
    /** Who tells three needs is helped with one of them, but not so well as with all. */
    private static final double ONE_OF_MANY = 0.6;

    private final List<String> chosen;
    private final List<String> meant;
    private final List<String> codes;
    /** How many needs the words clearly tell. */
    private final int clear;

    private final List<String> refused;
    private final boolean[] askedByChoice;
    private final boolean[] askedInWords;
    private final boolean[] first;
    /** What each code is worth to each asked need; 0 if it does not answer it. */
    private final List<int[]> worth = new ArrayList<>();

    AskedNeeds(NeedProfile profile, Understanding text, Taxonomy taxonomy) {
        List<String> needs = profile.needs().stream().distinct().toList();
        Set<String> told = new LinkedHashSet<>(text.codes(true));
        needs.forEach(told::remove);
        clear = told.size();
        chosen = codes(needs.stream().flatMap(need -> taxonomy.answering(need).stream()));
        meant = codes(Stream.concat(told.stream(), text.codes(false).stream())
                .flatMap(need -> Stream.concat(taxonomy.answering(need).stream(), ancestors(need, taxonomy).stream()))
                .filter(code -> !chosen.contains(code)));
        refused = codes(text.refused().stream()
                .flatMap(need -> taxonomy.answering(need).stream())
                .filter(code -> !chosen.contains(code) && !meant.contains(code)));
        codes = Stream.of(chosen, meant, refused).flatMap(List::stream).toList();
        askedByChoice = new boolean[codes.size()];
        askedInWords = new boolean[codes.size()];
        first = new boolean[codes.size()];
        for (String need : needs) {
            add(need, NEED, NEED_BELOW, 0, profile, taxonomy);
        }
        for (String need : told) {
            add(need, MEANT, MEANT_BELOW, NEAR, profile, taxonomy);
        }
        for (String need : text.codes(false)) {
            add(need, NEAR, NEAR, 0, profile, taxonomy);
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
        boolean goesFirst = goesFirst(need, profile, taxonomy);
        Set<String> answering = taxonomy.answering(need);
        Set<String> ancestors = ancestors(need, taxonomy);
        int[] row = new int[codes.size()];
        for (int code = 0; code < row.length; code++) {
            String answer = codes.get(code);
            if (answering.contains(answer)) {
                row[code] = answer.equals(need) ? exactly : below;
                askedByChoice[code] |= answer.equals(need) && exactly == NEED;
                askedInWords[code] |= answer.equals(need) && exactly == MEANT;
                first[code] |= goesFirst && exactly > NEAR;
            } else if (ancestors.contains(answer)) {
                row[code] = above;
            }
        }
        worth.add(row);
    }

    private static boolean goesFirst(String need, NeedProfile profile, Taxonomy taxonomy) {
        return Stream.iterate(taxonomy.find(need), Optional::isPresent, term -> term.flatMap(taxonomy::parent))
                .flatMap(term -> term.get().comesBefore().stream())
                .anyMatch(before -> profile.needs().stream().anyMatch(other -> taxonomy.isWithin(other, before)));
    }

    /** The codes that answer one of those chosen, each once. */
    List<String> chosen() {
        return chosen;
    }

    /** The other codes that words may mean, each once. */
    List<String> meant() {
        return meant;
    }

    /** The codes by which a candidate answers. */
    Set<String> answered(Candidate candidate) {
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < candidate.needs(); i++) {
            answered.add(codes.get(candidate.need(i)));
        }
        return answered;
    }

    /** Codes that words refuse, and all below them, each once. */
    List<String> refused() {
        return refused;
    }

    /** Whether it answers just what was asked for, and not only something below it. */
    boolean isAskedFor(Candidate candidate, Fear fear) {
        return some(askedByChoice, candidate) || some(askedInWords, candidate) && !fear.isTold();
    }

    /** Whether it is for something that is not wanted, and for nothing that is. */
    boolean isRefused(Candidate candidate) {
        if (refused.isEmpty() || worth(candidate) > 0) {
            return false;
        }
        return answered(candidate).stream().anyMatch(refused::contains);
    }

    /** In thousandths: what it is worth that it answers a need that comes before another asked one. */
    int first(Candidate candidate) {
        return some(first, candidate) ? FIRST : 0;
    }

    /** In thousandths: what it is worth that it answers what was asked for. */
    int worth(Candidate candidate) {
        int best = 0;
        int number = 0;
        for (int[] need : worth) {
            int most = most(need, candidate);
            best = Math.max(best, most);
            number += most > NEAR ? 1 : 0;
        }
        return best + Math.min(NEED_FURTHER_MAX, NEED_FURTHER * Math.max(0, number - 1));
    }

    /**
     * How much of what words say an option answers, 0 to 1, by its needs and by its own words. By needs it is less the more else it
     * is for, and the more needs it leaves unanswered.
     *
     * @param wordsShare the part of the words that its own words have
     */
    double share(Candidate candidate, double wordsShare) {
        int answered = 0;
        int best = 0;
        for (int[] need : worth) {
            int most = most(need, candidate);
            answered += most > NEAR ? 1 : 0;
            best = Math.max(best, most);
        }
        if (answered > 0) {
            double all = ONE_OF_MANY + (1 - ONE_OF_MANY) * answered / clear;
            double byNeed = all * best / MEANT * (BY_NEED + FOR_LITTLE_ELSE / Math.max(1, candidate.purposes()));
            return together(byNeed, wordsShare);
        }
        return together(best > 0 ? NEAR_SHARE : 0, wordsShare);
    }

    private static double together(double one, double other) {
        return 1 - (1 - one) * (1 - other);
    }

    private static int most(int[] need, Candidate candidate) {
        int most = 0;
        for (int i = 0; i < candidate.needs(); i++) {
            most = Math.max(most, need[candidate.need(i)]);
        }
        return most;
    }

    /** In thousandths: what it is worth that it is for little else. */
    int purpose(Candidate candidate) {
        return chosen.isEmpty() && worth(candidate) > NEAR ? PURPOSE / Math.max(1, candidate.purposes()) : 0;
    }

    private static boolean some(boolean[] byCode, Candidate candidate) {
        for (int i = 0; i < candidate.needs(); i++) {
            if (byCode[candidate.need(i)]) {
                return true;
            }
        }
        return false;
    }
}
