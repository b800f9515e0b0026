package org.socialmap.understanding;

import java.util.List;

/**
 * A word of a text as analyzed in one language.
 *
 * @param start the offset of its first character
 * @param end the offset after its last character
 * @param surface the word in lower case and without accents
 * @param term the term in the index
 * @param parts the terms of its parts if it is a compound, otherwise empty
 * @param kind how meaningful the word is
 */
public record QueryToken(int start, int end, String surface, String term, List<String> parts, Kind kind) {
    public QueryToken {
        parts = List.copyOf(parts);
    }

    /** How meaningful a word is. */
    public enum Kind {
        /** Meaningless by itself: an article, a pronoun. */
        STOP,
        /** Negates what follows. */
        NEGATION,
        /** Meaningful. */
        CONTENT
    }

    /** Returns whether the word negates what follows. */
    public boolean isNegation() {
        return kind == Kind.NEGATION;
    }

    @Override
    public String toString() {
        return "QueryToken[" + kind + "]";
    }
}
