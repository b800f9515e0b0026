package org.socialmap.understanding;

/**
 * A need that a text states.
 *
 * @param text the words that state it
 * @param need the code of the need
 * @param clarity how certain it is
 */
public record DetectedNeed(String text, String need, Clarity clarity) {
    /** How certainly words state a need, most certain first. */
    public enum Clarity {
        /** The words state it. */
        SAID,
        /**
         * The words are only part of a longer statement: the "house" in "safe house", the "doctor" in "an interpreter
         * for the doctor".
         */
        WITHIN_MORE,
        /** The words are vague, and something clearer is stated. */
        FAINT
    }

    @Override
    public String toString() {
        return "MeantNeed";
    }
}
