package org.socialmap.need;

/** A wish of the profile that can be made a requirement. */
public enum Wish {
    /** One of the languages is spoken. */
    LANGUAGES,
    /** One of the channels is there. */
    CHANNELS,
    /** Somebody of one of the genders works there. */
    STAFF_GENDERS,
    /** There is room. */
    CAPACITY,
    /** It is open at the time asked for. */
    OPEN
}
