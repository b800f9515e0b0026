package org.socialmap.notation;

/**
 * Something wrong in a JSON document.
 *
 * @param pointer where, as a JSON pointer (RFC 6901)
 * @param code what
 * @param detail what was expected, or the name concerned; never a value from a profile
 */
public record Problem(String pointer, Code code, String detail) {
    /** What is wrong. */
    public enum Code {
        /** The bytes are not UTF-8. */
        NOT_UTF8,
        /** A string with half a character or a zero in it. */
        NOT_TEXT,
        /** The text is not JSON. */
        MALFORMED,
        /** Objects and lists lie too deep in each other, or a token is too long. */
        TOO_DEEP,
        /** A name comes twice in one object. */
        DUPLICATE_KEY,
        /** A field that nobody knows. */
        UNKNOWN_FIELD,
        /** A field that must be there is not. */
        MISSING,
        /** A value of another type was expected. */
        WRONG_TYPE,
        /** A number, or the length of a text or list, is out of range. */
        OUT_OF_RANGE,
        /** The minimum is above the maximum. */
        MIN_ABOVE_MAX,
        /** A list of possibilities without any. */
        NO_VALUES,
        /** A value that is not one of those allowed. */
        UNKNOWN_VALUE,
        /** A fact that the vocabulary does not know. */
        UNKNOWN_FACT,
        /** A date, time, number or id that cannot be read. */
        BAD_FORMAT,
        /** A rule that cannot be read. */
        BAD_RULE,
        /** Something that an own data set may not hold. */
        NOT_ALLOWED,
        /** Something that contradicts another thing that is there too. */
        CONFLICT
    }
}
