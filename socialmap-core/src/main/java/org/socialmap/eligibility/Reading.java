package org.socialmap.eligibility;

/** How strictly a rule is read. */
public enum Reading {
    /** As it stands. */
    FULL,
    /** With every negotiable condition taken as settled in the person's favour. Never below {@link #FULL}. */
    HARD
}
