package org.socialmap.eligibility;

/** The result of a condition in strong Kleene logic. */
public enum Verdict {
    /** Every possible value passes. */
    YES,
    /** Some possible values pass and some do not, or the condition cannot be evaluated. */
    UNKNOWN,
    /** No possible value passes. */
    NO;

    /** Returns the negation; unknown stays unknown. */
    public Verdict negated() {
        return switch (this) {
            case YES -> NO;
            case UNKNOWN -> UNKNOWN;
            case NO -> YES;
        };
    }

    /** Returns the conjunction: the worse of the two. */
    public Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Returns the disjunction: the better of the two. */
    public Verdict or(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }

    static Verdict of(boolean allPass, boolean somePass) {
        return allPass ? YES : somePass ? UNKNOWN : NO;
    }
}
