package org.socialmap.understanding.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.socialmap.understanding.QueryToken;

/**
 * Words that together name a need, in any order. A compound matches as a whole or by all of its parts, never by one
 * of them.
 */
final class LabelPattern {
    /** The maximum number of other words between them, as in "aangifte bij de politie doen". */
    private static final int MAX_BETWEEN = 3;

    private final Set<String> terms;

    private LabelPattern(Set<String> terms) {
        this.terms = Set.copyOf(terms);
    }

    /** Returns a label as written and with its compounds split; none if it has no words. */
    static List<LabelPattern> of(List<QueryToken> words) {
        List<QueryToken> content = words.stream()
                .filter(word -> word.kind() == QueryToken.Kind.CONTENT)
                .toList();
        // A label of stop words only has nothing else to match.
        List<QueryToken> significant = content.isEmpty() ? words : content;
        Set<String> whole = new HashSet<>();
        Set<String> split = new HashSet<>();
        for (QueryToken word : significant) {
            whole.add(word.term());
            split.addAll(word.parts().isEmpty() ? List.of(word.term()) : word.parts());
        }
        List<LabelPattern> labels = new ArrayList<>();
        if (!whole.isEmpty()) {
            labels.add(new LabelPattern(whole));
        }
        if (!split.equals(whole)) {
            labels.add(new LabelPattern(split));
        }
        return labels;
    }

    Set<String> terms() {
        return terms;
    }

    /** Returns the positions in a text, close together, of its words; the first and closest of several matches. */
    Optional<Set<Integer>> in(List<QueryToken> words) {
        Optional<Set<Integer>> best = Optional.empty();
        for (int start = 0; start < words.size(); start++) {
            Set<Integer> found = from(words, start);
            if (!found.isEmpty() && (best.isEmpty() || span(found) < span(best.get()))) {
                best = Optional.of(found);
            }
        }
        return best;
    }

    private static int span(Set<Integer> positions) {
        TreeSet<Integer> ordered = new TreeSet<>(positions);
        return ordered.last() - ordered.first();
    }

    private Set<Integer> from(List<QueryToken> words, int start) {
        Set<String> missing = new HashSet<>(terms);
        Set<Integer> found = new HashSet<>();
        int end = Math.min(words.size(), start + terms.size() + MAX_BETWEEN);
        for (int at = start; at < end && !missing.isEmpty(); at++) {
            QueryToken word = words.get(at);
            boolean isPart = !word.parts().isEmpty() && terms.containsAll(word.parts());
            if (missing.remove(word.term()) || isPart && missing.removeAll(word.parts())) {
                found.add(at);
            } else if (at == start || word.isNegation()) {
                // "A doctor without insurance" is not about health insurance.
                return Set.of();
            }
        }
        return missing.isEmpty() ? found : Set.of();
    }
}
