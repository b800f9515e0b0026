package org.socialmap.eligibility;

/** The standing of an option for a person, best first. */
public enum Standing {
    /** It matches what is known. */
    FITS,
    /** Something still has to be asked. */
    ASK,
    /** A condition fails that is negotiable. */
    NEGOTIABLE,
    /** A condition fails. */
    CLOSED;

    /** Returns the standing that follows from the verdicts of both readings of a stated rule. */
    public static Standing of(Verdict full, Verdict hard) {
        return switch (full) {
            case YES -> FITS;
            case UNKNOWN -> ASK;
            case NO -> hard == Verdict.NO ? CLOSED : NEGOTIABLE;
        };
    }

    /** Returns the better of the two. */
    public Standing orBetter(Standing other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Returns the worse of the two. */
    public Standing atMost(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
