package org.socialmap.match;

/** How far an option answers what somebody said, best first. */
enum Answer {
    /** It is for what was meant, or has nearly all of the words. Whatever answers a chosen need is this. */
    WHOLLY,
    /** It has most of the words. */
    MOSTLY,
    /** It is for something near, or has some of the words. */
    PARTLY,
    /** It has a word. */
    HARDLY,
    /** It would be closed to whom the words tell of, or is for what they refuse. The words may be read wrongly, so it is shown. */
    AGAINST;

    /**
     * By the share of what was said that it answers, 0 to 1. The steps are even: within one, the standing says more than what is
     * left of the share.
     */
    static Answer of(double share) {
        return values()[
                (int) Math.min(HARDLY.ordinal(), Math.floor(HARDLY.ordinal() + 1 - (HARDLY.ordinal() + 1) * share))];
    }
}
