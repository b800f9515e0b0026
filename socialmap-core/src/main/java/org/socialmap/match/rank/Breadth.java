package org.socialmap.match.rank;

/** Which options a match shows of a text that states a need. Selected needs must be met in any case. */
public enum Breadth {
    /** What meets a stated need, and beside it what is related or has some of its words, which may lead on. */
    WITH_RELATED,
    /** Only what meets a stated need. */
    DIRECT
}
