package org.socialmap.match;

/** What a score is made of. */
public enum ScorePart {
    /** It answers a need that goes before the others that were asked. */
    FIRST,
    /** It answers what was asked for. */
    NEED,
    /** It is for little else. */
    PURPOSE,
    /** Its words match. */
    TEXT,
    /** Its conditions are met, above all those that it is made for. */
    FIT,
    /** It speaks a language that was wished for. */
    LANGUAGE,
    /** It can be reached in a way that was wished for. */
    CHANNEL,
    /** Somebody works there whom it was wished to speak with. */
    STAFF,
    /** There is room, or none. */
    CAPACITY,
    /** It is near. */
    DISTANCE,
    /** It lies where the person is not safe; below zero. */
    SAFETY
}
