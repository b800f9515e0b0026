package org.socialmap.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that together say a need, in whatever order they stand. A compound is found as it is or by all of its parts, never by
 * one of them.
 */
final class Label {
    /** So many other words may stand between them: "aangifte bij de politie doen". */
    private static final int MAX_BETWEEN = 3;

    private final Set<String> terms;

    private Label(Set<String> terms) {
        this.terms = Set.copyOf(terms);
    }

    /** A label as it is, and with its compounds taken apart; none if no word in it says anything. */
    static List<Label> of(List<Word> words) {
        List<Word> content =
                words.stream().filter(word -> word.kind() == Word.Kind.CONTENT).toList();
        // One word that says nothing elsewhere is all that such a label has.
        List<Word> saying = content.isEmpty() ? words : content;
        Set<String> whole = new HashSet<>();
        Set<String> apart = new HashSet<>();
        for (Word word : saying) {
            whole.add(word.term());
            apart.addAll(word.parts().isEmpty() ? List.of(word.term()) : word.parts());
        }
        List<Label> labels = new ArrayList<>();
        if (!whole.isEmpty()) {
            labels.add(new Label(whole));
        }
        if (!apart.equals(whole)) {
            labels.add(new Label(apart));
        }
        return labels;
    }

    Set<String> terms() {
        return terms;
    }

    /** The positions of a text, close together, at which its words stand; of several places the first and closest. */
    Optional<Set<Integer>> in(List<Word> words) {
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

    private Set<Integer> from(List<Word> words, int start) {
        Set<String> open = new HashSet<>(terms);
        Set<Integer> found = new HashSet<>();
        int end = Math.min(words.size(), start + terms.size() + MAX_BETWEEN);
        for (int at = start; at < end && !open.isEmpty(); at++) {
            Word word = words.get(at);
            boolean isPart = !word.parts().isEmpty() && terms.containsAll(word.parts());
            if (open.remove(word.term()) || isPart && open.removeAll(word.parts())) {
                found.add(at);
            } else if (at == start || word.isNegation()) {
                // "A doctor without insurance" asks for no health insurance.
                return Set.of();
            }
        }
        return open.isEmpty() ? found : Set.of();
    }
}
