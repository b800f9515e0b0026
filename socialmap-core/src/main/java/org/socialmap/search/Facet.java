package org.socialmap.search;

/** A property by which options are counted. */
public enum Facet {
    /** A contact channel. */
    CHANNEL,
    /** A language, as its ISO 639 code. */
    LANGUAGE,
    /** A need, as its code. */
    NEED,
    /** An organization, as its id. */
    ORGANIZATION
}
