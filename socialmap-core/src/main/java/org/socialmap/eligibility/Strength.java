package org.socialmap.eligibility;

/** How firmly a provider holds to a condition. */
public enum Strength {
    /** Closes the door. */
    REQUIRED,
    /** "In consultation": can be talked about. */
    NEGOTIABLE,
    /** Ranks, never excludes. */
    PREFERRED
}
