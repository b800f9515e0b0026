package org.socialmap.understanding.examples;

import java.util.List;
import org.socialmap.understanding.examples.Normalization.Word;

/**
 * The part of a text from its first to its last word that speaks much for a label.
 *
 * @param start the offset of the first of these words
 * @param end the offset after the last of them
 */
record DecisiveWords(int start, int end) {
    /** Words that contribute less than this share of the strongest word are not said to speak for a label. */
    private static final float MIN_CONTRIBUTION = 0.4f;

    /**
     * Finds the part.
     *
     * @param contributions how much each word speaks for the label; where none does, the text as a whole does
     */
    static DecisiveWords of(List<Word> words, float[] contributions) {
        float most = 0;
        for (float contribution : contributions) {
            most = Math.max(most, contribution);
        }
        int first = 0;
        int last = words.size() - 1;
        while (most > 0 && contributions[first] < MIN_CONTRIBUTION * most) {
            first++;
        }
        while (most > 0 && contributions[last] < MIN_CONTRIBUTION * most) {
            last--;
        }
        return new DecisiveWords(words.get(first).start(), words.get(last).end());
    }
}
