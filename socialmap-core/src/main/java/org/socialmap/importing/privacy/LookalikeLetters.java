package org.socialmap.importing.privacy;

import java.text.Normalizer;
import org.socialmap.importing.privacy.PrivacyWords.Kind;

/** Reads what looks like a word as the word: wide letters, letters of other scripts, letters that cannot be seen, a slip. */
final class LookalikeLetters {
    /** Cyrillic and Greek letters, and below each the Latin letter that it looks like. */
    private static final String OTHERS = "аеорсухіјѕԁһкмтвАЕОРСУХІЈЅВНКМТαορνικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

    private static final String LATIN = "aeopcyxijsdhkmtbAEOPCYXIJSBHKMTaopvikABEZHIKMNOPTYX";

    /** Shorter words are too often one letter from another. */
    private static final int LONG_ENOUGH = 9;

    private LookalikeLetters() {}

    /** A text in the letters that it seems to have. */
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
        int at = OTHERS.indexOf(point);
        return at < 0 ? point : LATIN.charAt(at);
    }

    /** The secret word from which a long word is one letter away; the word itself if there is none. */
    static String corrected(String word) {
        if (word.length() < LONG_ENOUGH - 1) {
            return word;
        }
        return PrivacyWords.all(Kind.SECRET).stream()
                .filter(secret ->
                        secret.length() >= LONG_ENOUGH && secret.charAt(0) == word.charAt(0) && isOneEdit(secret, word))
                .sorted()
                .findFirst()
                .orElse(word);
    }

    private static boolean isOneEdit(String one, String other) {
        int before = 0;
        int shorter = Math.min(one.length(), other.length());
        while (before < shorter && one.charAt(before) == other.charAt(before)) {
            before++;
        }
        int behind = 0;
        while (behind < shorter - before
                && one.charAt(one.length() - 1 - behind) == other.charAt(other.length() - 1 - behind)) {
            behind++;
        }
        return Math.max(one.length(), other.length()) - before - behind <= 1;
    }
}
