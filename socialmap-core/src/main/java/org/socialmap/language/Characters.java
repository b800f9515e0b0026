package org.socialmap.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Text operations that read one character at a time. They never backtrack, so their time is linear in the length of the
 * text. Read untrusted text with these and not with regular expressions, because some expressions take cubic time or
 * overflow the stack.
 */
public final class Characters {
    private Characters() {}

    /**
     * Returns whether a text can be stored and read back: it has no unpaired surrogate and no U+0000, which PostgreSQL
     * rejects.
     */
    public static boolean isWellFormed(String text) {
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

    /**
     * Returns whether a text can be shown within a line of other text: it is well-formed and has no control character,
     * no line break, and no character that embeds or overrides a direction, which could make the text after it read
     * differently, such as a telephone number backwards.
     */
    public static boolean isWithinLine(String text) {
        return isWellFormed(text) && text.codePoints().noneMatch(Characters::breaksLine);
    }

    private static boolean breaksLine(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || switch (Character.getDirectionality(character)) {
                    case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                            Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                            Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                            Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                            Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                            Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                            Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                            Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
                    default -> false;
                };
    }

    /** Returns whether a text has from {@code min} to {@code max} UTF-16 units and all its characters match. */
    public static boolean consistsOf(String text, int min, int max, IntPredicate matches) {
        return text.length() >= min && text.length() <= max && text.codePoints().allMatch(matches);
    }

    /** Returns whether a text consists of {@code min} to {@code max} ASCII digits. */
    public static boolean isDigits(String text, int min, int max) {
        return consistsOf(text, min, max, Characters::isDigit);
    }

    /** Returns whether a character is an ASCII digit. */
    public static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** Returns whether a character ends a clause: a punctuation mark other than a quotation mark, or a line break. */
    public static boolean endsClause(int character) {
        return ".,;:!?()\n".indexOf(character) >= 0;
    }

    /** Returns whether a character is a lowercase ASCII letter. */
    public static boolean isLowercaseLetter(int character) {
        return character >= 'a' && character <= 'z';
    }

    /** Returns whether a character is a letter or a number of any kind, in any script. */
    public static boolean isWordCharacter(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.LETTER_NUMBER
                || Character.getType(character) == Character.OTHER_NUMBER;
    }

    /** Returns whether a character is a combining mark, such as an accent written separately. */
    public static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Splits a text at the characters that match, and returns the nonempty parts. */
    public static List<String> splitAt(String text, IntPredicate isSeparator) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int index = 0; index < text.length(); ) {
            int character = text.codePointAt(index);
            int next = index + Character.charCount(character);
            if (isSeparator.test(character)) {
                if (index > begin) {
                    parts.add(text.substring(begin, index));
                }
                begin = next;
            }
            index = next;
        }
        if (begin < text.length()) {
            parts.add(text.substring(begin));
        }
        return parts;
    }

    /** Returns the part of a text before the first character that matches, or the whole text if none does. */
    public static String before(String text, IntPredicate isEnd) {
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            if (isEnd.test(text.codePointAt(index))) {
                return text.substring(0, index);
            }
        }
        return text;
    }

    /** Removes the characters that match. */
    public static String without(String text, IntPredicate matches) {
        return replaceRuns(text, matches, "");
    }

    /** Replaces each run of matching characters with the replacement. */
    public static String replaceRuns(String text, IntPredicate matches, String replacement) {
        StringBuilder replaced = new StringBuilder(text.length());
        boolean isInRun = false;
        for (int index = 0; index < text.length(); ) {
            int character = text.codePointAt(index);
            boolean isMatch = matches.test(character);
            if (!isMatch) {
                replaced.appendCodePoint(character);
            } else if (!isInRun) {
                replaced.append(replacement);
            }
            isInRun = isMatch;
            index += Character.charCount(character);
        }
        return replaced.toString();
    }
}
