package org.socialmap.search.index;

/**
 * A property of an option, to filter by and to count.
 *
 * @param kind the kind of property, as named by {@link IndexFields}
 * @param value its value
 */
public record IndexToken(String kind, String value) {
    /** Returns the term in the index. */
    public String term() {
        return kind + ":" + value;
    }
}
