package org.socialmap.understanding.analysis;

/** Matches words with what a person has typed so far. */
public final class PrefixMatch {
    private static final int MIN_LENGTH = 5;
    /** Nobody mistypes a longer word; the cost of tolerating errors grows with the length. */
    private static final int MAX_LENGTH = 50;

    private PrefixMatch() {}

    /** Returns whether the typed text has a length for which an error is tolerated. */
    public static boolean toleratesError(String typed) {
        return typed.length() >= MIN_LENGTH && typed.length() <= MAX_LENGTH;
    }

    /**
     * Returns whether a word starts with the typed text, tolerating one error in five or more letters, but not in the
     * first.
     *
     * @param word the word in lower case and without accents, like the typed text
     */
    public static boolean startsWith(String word, String typed) {
        if (word.startsWith(typed)) {
            return true;
        }
        if (!toleratesError(typed) || word.isEmpty() || word.charAt(0) != typed.charAt(0)) {
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
