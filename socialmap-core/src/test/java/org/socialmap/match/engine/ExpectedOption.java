package org.socialmap.match.engine;

import java.util.stream.Stream;
import org.socialmap.catalog.Offer;
import org.socialmap.eligibility.Standing;

/**
 * The values that a candidate should have.
 *
 * @param needsShare the share of the text that its needs match
 * @param inspection 1 if it comes after all others that meet at least a part of what was meant, 2 if it comes after
 *     all others, because it inspects
 * @param vacancy how soon it can help, best first
 * @param score in thousandths, without the text
 * @param wordsCount whether its text score counts
 * @param obstacles the number of failing conditions
 */
record ExpectedOption(
        Offer offer,
        int inspection,
        double needsShare,
        int vacancy,
        Standing standing,
        int score,
        boolean wordsCount,
        int obstacles) {
    /**
     * Returns its place before vacancy and standing, best first.
     *
     * @param words its text score, in thousandths
     */
    int place(int words) {
        int answer = answer(words);
        return switch (inspection) {
            case 0 -> 2 * answer;
            case 1 -> 2 * Math.max(answer, 3) + 1;
            default -> 100 + answer;
        };
    }

    private int answer(int words) {
        double share = 1 - (1 - needsShare) * (1 - words / 3000.0);
        return (int)
                Stream.of(0.75, 0.625, 0.5, 0.25).filter(step -> share < step).count();
    }
}
