package org.socialmap.understanding;

/** Whether a word may be what somebody began to type. */
public final class Typing {
    private static final int MIN_LENGTH = 5;
    /** Longer than any word that somebody mistypes; what it takes to look for errors grows with the length. */
    private static final int MAX_LENGTH = 50;

    private Typing() {}

    /** Whether what was typed is of a length in which an error is forgiven. */
    public static boolean isForgiven(String typed) {
        return typed.length() >= MIN_LENGTH && typed.length() <= MAX_LENGTH;
    }

    /**
     * Whether a word begins with what was typed, but for one error in five letters or more and none in the first.
     *
     * @param word in lower case and without accents, as what was typed
     */
    public static boolean begins(String word, String typed) {
        if (word.startsWith(typed)) {
            return true;
        }
        if (!isForgiven(typed) || word.isEmpty() || word.charAt(0) != typed.charAt(0)) {
            return false;
        }
        for (int length = typed.length() - 1; length <= Math.min(word.length(), typed.length() + 1); length++) {
            if (length <= word.length() && EditDistance.of(word.substring(0, length), typed) <= 1) {
                return true;
            }
        }
        return false;
    }
}
