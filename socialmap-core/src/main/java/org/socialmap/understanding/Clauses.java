package org.socialmap.understanding;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where one thing has been said and the next begins. */
final class Clauses {
    private static final String ENDS = ".,;:!?()\n";

    private Clauses() {}

    /** The positions of words before which a sign of punctuation stands. */
    static Set<Integer> boundaries(String text, List<Word> words) {
        Set<Integer> boundaries = new HashSet<>();
        for (int at = 1; at < words.size(); at++) {
            String between =
                    text.substring(words.get(at - 1).end(), words.get(at).start());
            if (between.chars().anyMatch(sign -> ENDS.indexOf(sign) >= 0)) {
                boundaries.add(at);
            }
        }
        return boundaries;
    }

    /** The text from the first to the last of the words at these positions, of which there is one at least. */
    static String text(String text, List<Word> words, Set<Integer> positions) {
        return text(text, words, Collections.min(positions), Collections.max(positions));
    }

    /** The text from the first to the last of some words. */
    static String text(String text, List<Word> words, int first, int last) {
        return text.substring(words.get(first).start(), words.get(last).end());
    }
}
