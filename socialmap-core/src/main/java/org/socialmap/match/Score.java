package org.socialmap.match;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How well an option matches: named parts that add up to the total. The parts are whole thousandths, so that they add
 * up exactly and the same input always gives the same order. Immutable.
 */
public final class Score {
    private final Map<ScorePart, Integer> thousandths;
    private final int total;

    /**
     * Creates a score.
     *
     * @param thousandths the non-zero parts, in thousandths
     */
    public Score(Map<ScorePart, Integer> thousandths) {
        this.thousandths = Collections.unmodifiableMap(new EnumMap<>(thousandths));
        int sum = 0;
        for (int part : thousandths.values()) {
            sum += part;
        }
        this.total = sum;
    }

    /** Returns the non-zero parts, in thousandths. */
    public Map<ScorePart, Integer> thousandths() {
        return thousandths;
    }

    /** Returns the sum of the parts, in thousandths. */
    public int totalThousandths() {
        return total;
    }
}
