package org.socialmap.eligibility;

/** How an option stands for somebody, best first. */
public enum Standing {
    /** It matches what was told. */
    FITS,
    /** Something is still to ask. */
    ASK,
    /** A condition is in the way that can be talked about. */
    NEGOTIABLE,
    /** A condition is in the way. */
    CLOSED;

    /** The standing that follows from the two readings of a stated rule. */
    public static Standing of(Verdict full, Verdict hard) {
        return switch (full) {
            case YES -> FITS;
            case UNKNOWN -> ASK;
            case NO -> hard == Verdict.NO ? CLOSED : NEGOTIABLE;
        };
    }

    /** The better of the two. */
    public Standing orBetter(Standing other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The worse of the two. */
    public Standing atMost(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
