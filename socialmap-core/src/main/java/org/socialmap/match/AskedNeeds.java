package org.socialmap.match;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.socialmap.catalog.Taxonomy;
import org.socialmap.need.NeedProfile;
import org.socialmap.search.Candidate;

/** The needs that were asked for, and what it is worth to answer them. Safe for use by many threads. */
final class AskedNeeds {
    /** Safety, shelter and health come before work and money whatever else is said: above all other parts together. */
    private static final int FIRST = 20_000;
    /** Just what was asked for. */
    private static final int NEED = 4_000;
    /** Something below what was asked for: nearly the same. */
    private static final int NEED_BELOW = 3_500;
    /** One door for several needs spares people a second one. */
    private static final int NEED_FURTHER = 500;

    private static final int NEED_FURTHER_MAX = 1_000;

    private final List<String> codes;
    private final boolean[] asked;
    private final boolean[] first;
    /** What each code is worth to each asked need; 0 if it does not answer it. */
    private final int[][] worth;

    AskedNeeds(NeedProfile profile, Taxonomy taxonomy) {
        List<String> needs = profile.needs().stream().distinct().toList();
        List<Set<String>> answering = needs.stream().map(taxonomy::answering).toList();
        codes = answering.stream().flatMap(Set::stream).distinct().sorted().toList();
        asked = new boolean[codes.size()];
        first = new boolean[codes.size()];
        worth = new int[needs.size()][codes.size()];
        for (int need = 0; need < needs.size(); need++) {
            boolean goesFirst = goesFirst(needs.get(need), profile, taxonomy);
            for (int code = 0; code < codes.size(); code++) {
                if (answering.get(need).contains(codes.get(code))) {
                    boolean exactly = codes.get(code).equals(needs.get(need));
                    worth[need][code] = exactly ? NEED : NEED_BELOW;
                    asked[code] |= exactly;
                    first[code] |= goesFirst;
                }
            }
        }
    }

    private static boolean goesFirst(String need, NeedProfile profile, Taxonomy taxonomy) {
        return Stream.iterate(taxonomy.find(need), Optional::isPresent, term -> term.flatMap(taxonomy::parent))
                .flatMap(term -> term.get().comesBefore().stream())
                .anyMatch(before -> profile.needs().stream().anyMatch(other -> taxonomy.isWithin(other, before)));
    }

    /** The codes that answer one of them, each once. */
    List<String> codes() {
        return codes;
    }

    /** The codes by which a candidate answers. */
    Set<String> answered(Candidate candidate) {
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < candidate.needs(); i++) {
            answered.add(codes.get(candidate.need(i)));
        }
        return answered;
    }

    /** Whether it answers just what was asked for, and not only something below it. */
    boolean isAskedFor(Candidate candidate) {
        return some(asked, candidate);
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
            int most = 0;
            for (int i = 0; i < candidate.needs(); i++) {
                most = Math.max(most, need[candidate.need(i)]);
            }
            best = Math.max(best, most);
            number += most > 0 ? 1 : 0;
        }
        return best + Math.min(NEED_FURTHER_MAX, NEED_FURTHER * Math.max(0, number - 1));
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
