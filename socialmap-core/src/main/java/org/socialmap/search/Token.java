package org.socialmap.search;

/**
 * A property of an option, to filter by and to count.
 *
 * @param kind the kind of property, as named by {@link IndexFields}
 * @param value its value
 */
record Token(String kind, String value) {
    /** Returns the term in the index. */
    String term() {
        return kind + ":" + value;
    }
}
