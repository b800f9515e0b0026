package org.socialmap.language;

/** Tells texts from strings that are none. */
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
}
