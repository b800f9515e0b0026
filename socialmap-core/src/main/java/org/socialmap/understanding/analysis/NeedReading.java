package org.socialmap.understanding.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialmap.understanding.DetectedNeed;
import org.socialmap.understanding.DetectedNeed.Clarity;
import org.socialmap.understanding.QueryToken;
import org.socialmap.understanding.analysis.LanguagePhrases.NeedFound;

/** Weighs the needs found in a text against each other. */
final class NeedReading {
    /** An article may come in between: "for the doctor". */
    private static final int MAX_PURPOSE_DISTANCE = 2;

    private final String text;
    private final List<QueryToken> words;
    /** The positions of words that introduce a purpose. */
    private final Set<Integer> purposes;

    private final List<NeedFound> wanted;
    private final Set<String> refused;

    NeedReading(
            String text,
            List<QueryToken> words,
            Set<Integer> refusedWords,
            Set<Integer> purposes,
            List<NeedFound> found) {
        this.purposes = purposes;
        this.text = text;
        this.words = words;
        this.wanted = found.stream()
                .filter(need -> need.negated() || Collections.disjoint(need.positions(), refusedWords))
                .toList();
        this.refused = found.stream().map(NeedFound::need).collect(Collectors.toSet());
        wanted.forEach(need -> refused.remove(need.need()));
    }

    /** Returns the codes of needs that occur only in refusals. */
    Set<String> refused() {
        return refused;
    }

    /** Returns each need once, with its greatest clarity. */
    List<DetectedNeed> meant() {
        boolean isSomethingClear = wanted.stream().anyMatch(NeedFound::clear);
        List<DetectedNeed> meant = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        wanted.stream()
                .map(need -> Map.entry(need, clarity(need, isSomethingClear)))
                .sorted(Comparator.comparing((Map.Entry<NeedFound, Clarity> need) -> need.getValue())
                        .thenComparing(need -> Collections.min(need.getKey().positions()))
                        .thenComparing(need -> need.getKey().need()))
                .filter(need -> seen.add(need.getKey().need()))
                .forEach(need -> meant.add(new DetectedNeed(
                        ClauseBoundaries.text(text, words, need.getKey().positions()),
                        need.getKey().need(),
                        need.getValue())));
        return meant;
    }

    private Clarity clarity(NeedFound need, boolean isSomethingClear) {
        if (!need.clear() && isSomethingClear) {
            return Clarity.VAGUE;
        }
        boolean isWithin = wanted.stream()
                .filter(other -> !other.need().equals(need.need()))
                .anyMatch(other -> isPartOf(need, other) || isInterruptedBy(need, other));
        return isWithin || isPurpose(need) ? Clarity.PARTIAL : Clarity.STATED;
    }

    private static boolean isPartOf(NeedFound need, NeedFound other) {
        return other.positions().size() > need.positions().size()
                && other.positions().containsAll(need.positions());
    }

    /**
     * "Rent a work room" is not "room to rent": of two expressions that share a word, the one whose words are
     * adjacent counts.
     */
    private static boolean isInterruptedBy(NeedFound need, NeedFound other) {
        int first = Collections.min(need.positions());
        int last = Collections.max(need.positions());
        return other.clear()
                && !need.negated()
                && !Collections.disjoint(need.positions(), other.positions())
                && other.positions().stream()
                        .anyMatch(at ->
                                first < at && at < last && !need.positions().contains(at));
    }

    /** Returns whether the need is only the purpose of another need. */
    private boolean isPurpose(NeedFound need) {
        int first = Collections.min(need.positions());
        return purposes.stream()
                .filter(purpose -> purpose < first && first - purpose <= MAX_PURPOSE_DISTANCE)
                .anyMatch(purpose -> wanted.stream()
                        .anyMatch(other -> other.clear()
                                && !other.need().equals(need.need())
                                && Collections.max(other.positions()) < purpose));
    }
}
