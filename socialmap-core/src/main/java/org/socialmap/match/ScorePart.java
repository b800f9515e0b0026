package org.socialmap.match;

/** A part of a score. */
public enum ScorePart {
    /** The option meets a need that takes precedence over the other requested needs. */
    FIRST,
    /** The option meets requested needs. */
    NEED,
    /** The option is a specialist: it meets few other needs. */
    PURPOSE,
    /** The words of the option match the text of the profile. */
    TEXT,
    /** The conditions of the option are met, and especially its preferences. */
    FIT,
    /** The option offers a preferred language. */
    LANGUAGE,
    /** The option has a preferred contact channel. */
    CHANNEL,
    /** The option has staff of a preferred gender. */
    STAFF,
    /** The option has a vacancy, or is full. */
    CAPACITY,
    /** The option is near. */
    DISTANCE,
    /** The option is in a place where the person is not safe; this part is negative. */
    SAFETY
}
