package org.socialmap.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Reads texts character by character. Nothing here goes back in a text, so that the time grows with its length and with nothing
 * else: texts from outside are read with these instead of regular expressions, some of which take the cube of a text's length
 * or overflow the stack.
 */
public final class Characters {
    private Characters() {}

    /**
     * Whether a string is a text that can be written down and read again: whole characters only (UTF-16 allows halves) and
     * none of them zero, which PostgreSQL does not keep.
     */
    public static boolean areWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean startsPair = Character.isHighSurrogate(unit);
            if (unit == 0 || Character.isLowSurrogate(unit) || startsPair && !endsPair(text, ++i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsPair(String text, int index) {
        return index < text.length() && Character.isLowSurrogate(text.charAt(index));
    }

    /** Whether a text has as many characters as allowed and each of them is of a kind. */
    public static boolean areAll(String text, int min, int max, IntPredicate kind) {
        return text.length() >= min && text.length() <= max && text.codePoints().allMatch(kind);
    }

    /** Whether a text is a number of so many digits, of those from 0 to 9. */
    public static boolean areDigits(String text, int min, int max) {
        return areAll(text, min, max, Characters::isDigit);
    }

    /** Whether a character is one from 0 to 9. */
    public static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** Whether a character is one from a to z. */
    public static boolean isSmallLetter(int character) {
        return character >= 'a' && character <= 'z';
    }

    /** Whether a character is a letter or any kind of number, in any script. */
    public static boolean isOfWord(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.LETTER_NUMBER
                || Character.getType(character) == Character.OTHER_NUMBER;
    }

    /** Whether a character only changes another one, as an accent does that stands by itself. */
    public static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** The parts of a text between characters of a kind, none of them empty. */
    public static List<String> parts(String text, IntPredicate separates) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            if (separates.test(character)) {
                if (at > begin) {
                    parts.add(text.substring(begin, at));
                }
                begin = next;
            }
            at = next;
        }
        if (begin < text.length()) {
            parts.add(text.substring(begin));
        }
        return parts;
    }

    /** What stands before the first character of a kind; all of the text if there is none. */
    public static String before(String text, IntPredicate ends) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (ends.test(text.codePointAt(at))) {
                return text.substring(0, at);
            }
        }
        return text;
    }

    /** A text without the characters of a kind. */
    public static String without(String text, IntPredicate kind) {
        return replaced(text, kind, "");
    }

    /** A text in which something else stands for each run of characters of a kind. */
    public static String replaced(String text, IntPredicate kind, String by) {
        StringBuilder replaced = new StringBuilder(text.length());
        boolean isInRun = false;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            boolean isOfKind = kind.test(character);
            if (!isOfKind) {
                replaced.appendCodePoint(character);
            } else if (!isInRun) {
                replaced.append(by);
            }
            isInRun = isOfKind;
            at += Character.charCount(character);
        }
        return replaced.toString();
    }
}
