package org.socialmap.error;

/**
 * A fault in a JSON document.
 *
 * @param pointer the position of the fault, as a JSON pointer (RFC 6901)
 * @param code the kind of fault
 * @param detail what was expected, or the name concerned; never a value from a profile
 */
public record Problem(String pointer, Code code, String detail) {
    /** The kind of fault. */
    public enum Code {
        /** The bytes are not UTF-8. */
        NOT_UTF8,
        /** A string with an unpaired surrogate or U+0000. */
        NOT_TEXT,
        /** The text is not JSON. */
        MALFORMED,
        /** Objects and lists are nested too deeply, or a token is too long. */
        TOO_DEEP,
        /** A name occurs twice in one object. */
        DUPLICATE_KEY,
        /** An unknown field. */
        UNKNOWN_FIELD,
        /** A required field is missing. */
        MISSING,
        /** A value of another type was expected. */
        WRONG_TYPE,
        /** A number, or the length of a text or list, is out of range. */
        OUT_OF_RANGE,
        /** The minimum is above the maximum. */
        MIN_ABOVE_MAX,
        /** A list of possible values is empty. */
        NO_VALUES,
        /** A value that is not one of those allowed. */
        UNKNOWN_VALUE,
        /** A fact that is not in the vocabulary. */
        UNKNOWN_FACT,
        /** A date, time, number or id that cannot be read. */
        BAD_FORMAT,
        /** A malformed rule. */
        BAD_RULE,
        /** Something that the document must not contain. */
        NOT_ALLOWED,
        /** A contradiction with another part of the document. */
        CONFLICT
    }
}
