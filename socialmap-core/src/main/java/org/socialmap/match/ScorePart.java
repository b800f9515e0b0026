package org.socialmap.match;

/** A part of a score. */
public enum ScorePart {
    /** The option meets a need that takes precedence over the other requested needs. */
    FIRST,
    /** The option meets requested needs. */
    NEED,
    /** The option is a specialist: it meets few other needs. */
    PURPOSE,
    /** Its words match the text. */
    TEXT,
    /** Its conditions are met, especially its preferences. */
    FIT,
    /** It offers a preferred language. */
    LANGUAGE,
    /** It has a preferred contact channel. */
    CHANNEL,
    /** It has staff of a preferred gender. */
    STAFF,
    /** It has a vacancy, or is full. */
    CAPACITY,
    /** It is near. */
    DISTANCE,
    /** It is where the person is not safe; negative. */
    SAFETY
}
