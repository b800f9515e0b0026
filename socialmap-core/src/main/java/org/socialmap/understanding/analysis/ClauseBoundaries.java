package org.socialmap.understanding.analysis;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.socialmap.language.Characters;
import org.socialmap.understanding.QueryToken;

/** Splits a text into clauses at its punctuation. */
final class ClauseBoundaries {
    private ClauseBoundaries() {}

    /** Returns the positions of words that follow a punctuation mark. */
    static Set<Integer> boundaries(String text, List<QueryToken> words) {
        Set<Integer> boundaries = new HashSet<>();
        for (int at = 1; at < words.size(); at++) {
            String between =
                    text.substring(words.get(at - 1).end(), words.get(at).start());
            if (between.chars().anyMatch(Characters::endsClause)) {
                boundaries.add(at);
            }
        }
        return boundaries;
    }

    /**
     * Returns the text from the first to the last of the words at these positions.
     *
     * @param positions at least one
     */
    static String text(String text, List<QueryToken> words, Set<Integer> positions) {
        return text(text, words, Collections.min(positions), Collections.max(positions));
    }

    /** Returns the text from the first to the last word. */
    static String text(String text, List<QueryToken> words, int first, int last) {
        return text.substring(words.get(first).start(), words.get(last).end());
    }
}
