package org.socialmap.understanding;

/**
 * A need that a text tells.
 *
 * @param text the words that tell it
 * @param need the need's code
 * @param clear whether they say just this; else it may be meant
 */
public record MeantNeed(String text, String need, boolean clear) {
    @Override
    public String toString() {
        return "MeantNeed";
    }
}
