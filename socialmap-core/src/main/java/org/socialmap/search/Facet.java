package org.socialmap.search;

/** What options can be counted by. */
public enum Facet {
    /** A way of contact. */
    CHANNEL,
    /** A language, as its ISO 639 code. */
    LANGUAGE,
    /** A need, as its code. */
    NEED,
    /** An organization, as its id. */
    ORGANIZATION
}
