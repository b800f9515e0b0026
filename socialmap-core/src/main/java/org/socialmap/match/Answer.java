package org.socialmap.match;

/** How far an option answers what somebody said, best first. Within one of these its standing comes first. */
enum Answer {
    /** It is for what was meant and its words say so, or has nearly all of the words. Whatever answers a chosen need is this. */
    WHOLLY(0.75),
    /** It is for what was meant, and for little else. */
    LARGELY(0.625),
    /** It is for what was meant among much else, or has most of the words. */
    MOSTLY(0.5),
    /** It is for something near, or has some of the words. */
    PARTLY(0.25),
    /** It has a word. */
    HARDLY(0),
    /** It would be closed to whom the words tell of, or is for what they refuse. The words may be read wrongly, so it is shown. */
    AGAINST(-1);

    private final double leastShare;

    Answer(double leastShare) {
        this.leastShare = leastShare;
    }

    /** By the share of what was said that it answers, 0 to 1. */
    static Answer of(double share) {
        for (Answer answer : values()) {
            if (share >= answer.leastShare) {
                return answer;
            }
        }
        throw new IllegalArgumentException("no share");
    }
}
