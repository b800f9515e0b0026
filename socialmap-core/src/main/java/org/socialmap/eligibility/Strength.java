package org.socialmap.eligibility;

/** How firmly a provider maintains a condition. */
public enum Strength {
    /** Excludes people who do not meet it. */
    REQUIRED,
    /** Can be discussed ("in consultation"). */
    NEGOTIABLE,
    /** Affects ranking, never excludes. */
    PREFERRED
}
