package org.socialmap.eligibility;

/** The standing of an option for a person, best first. */
public enum Standing {
    /** The conditions match what is known. */
    FITS,
    /** Whether a condition is met still has to be asked. */
    ASK,
    /** Only negotiable conditions fail. */
    NEGOTIABLE,
    /** A condition that is not negotiable fails. */
    CLOSED;

    /**
     * Returns the standing that follows from the verdicts of a stated rule.
     *
     * @param full the verdict with {@link Strictness#FULL}
     * @param hard the verdict with {@link Strictness#HARD}
     */
    public static Standing of(Verdict full, Verdict hard) {
        return switch (full) {
            case YES -> FITS;
            case UNKNOWN -> ASK;
            case NO -> hard == Verdict.NO ? CLOSED : NEGOTIABLE;
        };
    }

    /** Returns the better of this standing and another one. */
    public Standing orBetter(Standing other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Returns the worse of this standing and another one. */
    public Standing atMost(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
