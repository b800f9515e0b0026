package org.socialmap.need;

/** A preference of a profile that the profile can require. */
public enum ServicePreference {
    /** The service speaks one of the languages. */
    LANGUAGES,
    /** The service has one of the channels. */
    CHANNELS,
    /** A person of one of the genders works there. */
    STAFF_GENDERS,
    /** There is a free bed. */
    CAPACITY,
    /** The service is open at the requested time. */
    OPEN,
    /** People who use a wheelchair can get in. */
    WHEELCHAIR
}
