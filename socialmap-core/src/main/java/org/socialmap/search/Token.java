package org.socialmap.search;

/**
 * Something that an option has, to filter by and to count.
 *
 * @param kind what sort of thing it is, as {@link IndexFields} names them
 * @param value which one
 */
record Token(String kind, String value) {
    /** As the index has it. */
    String term() {
        return kind + ":" + value;
    }
}
