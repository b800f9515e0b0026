package org.socialmap.understanding;

import java.util.List;

/**
 * A word of a text as one language reads it.
 *
 * @param start where it begins in the text
 * @param end behind its last character
 * @param surface as it is written, in lower case and without accents
 * @param term as the index has it
 * @param parts the terms of its parts if it is a compound, else none
 * @param kind how much it says
 */
public record Word(int start, int end, String surface, String term, List<String> parts, Kind kind) {
    public Word {
        parts = List.copyOf(parts);
    }

    /** How much a word says. */
    public enum Kind {
        /** Nothing: an article, a pronoun. */
        STOP,
        /** The opposite of what follows it. */
        NEGATION,
        /** Something. */
        CONTENT
    }

    boolean isNegation() {
        return kind == Kind.NEGATION;
    }

    @Override
    public String toString() {
        return "Word[" + kind + "]";
    }
}
