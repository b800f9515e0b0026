package org.socialmap.importing.privacy;

import java.text.Normalizer;

/**
 * Replaces characters that look like Latin letters, such as fullwidth and Cyrillic ones, removes invisible
 * characters, and corrects a misspelled word.
 */
final class LookalikeLetters {
    /** Cyrillic and Greek letters; the Latin letter that each looks like has the same index in {@link #LATIN}. */
    private static final String LOOKALIKES = "аеорсухіјѕԁһкмтвАЕОРСУХІЈЅВНКМТαορνικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

    private static final String LATIN = "aeopcyxijsdhkmtbAEOPCYXIJSBHKMTaopvikABEZHIKMNOPTYX";

    /** Shorter words are too often one letter away from another word. */
    private static final int MIN_CORRECTED_LENGTH = 9;

    private LookalikeLetters() {}

    /** Returns a text with lookalikes replaced by Latin letters and without invisible characters. */
    static String plain(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) < 0x100 && text.charAt(i) != 0xAD) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .map(LookalikeLetters::latin)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int latin(int point) {
        int index = LOOKALIKES.indexOf(point);
        return index < 0 ? point : LATIN.charAt(index);
    }

    /** Returns the secret word that is one edit away from a long word; the word itself if there is none. */
    static String corrected(String word) {
        if (word.length() < MIN_CORRECTED_LENGTH - 1) {
            return word;
        }
        return PrivacyWords.all(WordCategory.SECRET).stream()
                .filter(secret -> secret.length() >= MIN_CORRECTED_LENGTH
                        && secret.charAt(0) == word.charAt(0)
                        && isOneEdit(secret, word))
                .sorted()
                .findFirst()
                .orElse(word);
    }

    private static boolean isOneEdit(String one, String other) {
        int prefix = 0;
        int shorter = Math.min(one.length(), other.length());
        while (prefix < shorter && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shorter - prefix
                && one.charAt(one.length() - 1 - suffix) == other.charAt(other.length() - 1 - suffix)) {
            suffix++;
        }
        return Math.max(one.length(), other.length()) - prefix - suffix <= 1;
    }
}
