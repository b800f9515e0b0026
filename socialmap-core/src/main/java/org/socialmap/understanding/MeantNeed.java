package org.socialmap.understanding;

/**
 * A need that a text tells.
 *
 * @param text the words that tell it
 * @param need the need's code
 * @param clarity how surely
 */
public record MeantNeed(String text, String need, Clarity clarity) {
    /** How surely words tell a need, most first. */
    public enum Clarity {
        /** They say it. */
        SAID,
        /**
         * They say it, but as a part of saying something else: the "house" in "safe house", the "doctor" in "an interpreter for the
         * doctor".
         */
        WITHIN_MORE,
        /** They are said for it and for much else, and something clearer is said. */
        FAINT
    }

    @Override
    public String toString() {
        return "MeantNeed";
    }
}
