package org.socialmap.match.rank;

/**
 * How well an option matches the needs and words of a profile, best first. Options are ordered by this before their
 * standing.
 */
public enum MatchTier {
    /**
     * It meets what was meant and its words say so, or it has nearly all of the words. Every option that meets a
     * selected need is here.
     */
    WHOLLY(0.75),
    /** It meets what was meant, and little else. */
    LARGELY(0.625),
    /** It meets what was meant among much else, or has most of the words. */
    MOSTLY(0.5),
    /** It meets something related, or has some of the words. */
    PARTLY(0.25),
    /** It has a word. */
    HARDLY(0),
    /**
     * It would be closed according to facts understood from the text, or meets needs that the text refuses. The text
     * may be misunderstood, so the option is shown.
     */
    AGAINST(-1);

    private final double minShare;

    MatchTier(double minShare) {
        this.minShare = minShare;
    }

    /** Returns the tier for the share of the text that an option matches, from 0 to 1. */
    static MatchTier of(double share) {
        for (MatchTier answer : values()) {
            if (share >= answer.minShare) {
                return answer;
            }
        }
        throw new IllegalArgumentException("a share must not be below -1");
    }
}
