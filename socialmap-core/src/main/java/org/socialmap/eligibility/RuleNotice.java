package org.socialmap.eligibility;

/**
 * Something wrong or remarkable about a rule, found when it came in.
 *
 * @param code what
 * @param pointer where in the rule, as a JSON pointer; empty for the rule itself
 * @param detail the facts and values concerned
 */
public record RuleNotice(Code code, String pointer, String detail) {
    /** What is the matter. */
    public enum Code {
        /** A fact that the vocabulary does not know; the test is read as prose. */
        UNKNOWN_FACT,
        /** A value that the fact does not have; the test is read as prose. */
        UNKNOWN_VALUE,
        /** A test that does not suit the type of its fact; it is read as prose. */
        WRONG_TEST,
        /** A list without values; the test is read as prose. */
        NO_VALUES,
        /** A range without numbers in it; the test is read as prose. */
        MIN_ABOVE_MAX,
        /** A required condition on a fact that may never close a door. */
        MAY_NOT_CLOSE,
        /** Nobody can ever meet the rule. */
        UNSATISFIABLE,
        /** Everybody meets the rule, whatever is known of them. */
        ALWAYS_TRUE,
        /** Nobody can meet the unit's rule and its service's together. */
        UNIT_CONTRADICTS_SERVICE,
        /** It has so many conditions that it is not known whether anybody can meet it. */
        TOO_LARGE_TO_CHECK
    }
}
