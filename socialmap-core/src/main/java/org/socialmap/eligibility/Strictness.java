package org.socialmap.eligibility;

/** How strictly a rule is evaluated. */
public enum Strictness {
    /** As stated. */
    FULL,
    /**
     * With every negotiable condition settled in the person's favor. Its verdict is never worse than that of
     * {@link #FULL}.
     */
    HARD
}
