package org.socialmap.understanding;

/**
 * A need that a text states.
 *
 * @param text the words that state it
 * @param need the code of the need
 * @param clarity how certainly they state it
 */
public record DetectedNeed(String text, String need, Clarity clarity) {
    /** How certainly words state a need, most certain first. */
    public enum Clarity {
        /** The words state it. */
        STATED,
        /**
         * The words are only part of a longer statement: the "house" in "safe house", the "doctor" in "an interpreter
         * for the doctor".
         */
        PARTIAL,
        /** The words are vague, and something clearer is stated. */
        VAGUE
    }

    @Override
    public String toString() {
        return "DetectedNeed";
    }
}
