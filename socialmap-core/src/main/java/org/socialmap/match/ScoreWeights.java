package org.socialmap.match;

import java.util.Arrays;

/**
 * How much each part of a score counts, in percent of the standard score. Weights order the options within a match tier
 * and a standing. They never change a standing, hide an option or raise an organization that inspects. A weight of
 * 0 for {@link ScorePart#TEXT} also leaves the text out of the match tier. Immutable.
 */
public final class ScoreWeights {
    /** The weight of a part that counts as it does in the standard score. */
    public static final int STANDARD_PERCENT = 100;
    /** The highest weight of a part. */
    public static final int MAX_PERCENT = 1_000;

    /** Every part counts 100 percent. The relevance of results is measured with these weights. */
    public static final ScoreWeights STANDARD = new ScoreWeights(standard());

    private final int[] percent;

    private ScoreWeights(int[] percent) {
        this.percent = percent;
    }

    private static int[] standard() {
        int[] all = new int[ScorePart.values().length];
        Arrays.fill(all, STANDARD_PERCENT);
        return all;
    }

    /**
     * Returns a copy in which a part has another weight.
     *
     * @param percent 0 to leave the part out, 100 for the standard score, up to {@link #MAX_PERCENT}
     * @throws IllegalArgumentException if it is out of range
     */
    public ScoreWeights with(ScorePart part, int percent) {
        if (percent < 0 || percent > MAX_PERCENT) {
            throw new IllegalArgumentException("the weight of a part of the score must be 0 to " + MAX_PERCENT);
        }
        int[] changed = this.percent.clone();
        changed[part.ordinal()] = percent;
        return new ScoreWeights(changed);
    }

    /** Returns the weight of a part, in percent. */
    public int percent(ScorePart part) {
        return percent[part.ordinal()];
    }
}
