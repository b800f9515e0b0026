package org.socialmap.eligibility;

/**
 * A fault or peculiarity of a rule, found when the rule was resolved or checked.
 *
 * @param code the kind of notice
 * @param pointer the position in the rule, as a JSON pointer; empty for the whole rule
 * @param detail the facts and values concerned
 */
public record RuleNotice(Code code, String pointer, String detail) {
    /** The kind of notice. */
    public enum Code {
        /** A fact that is not in the vocabulary; the test became prose. */
        UNKNOWN_FACT,
        /** A value that the fact does not have; the test became prose. */
        UNKNOWN_VALUE,
        /** A test that does not suit the type of its fact; it became prose. */
        WRONG_TEST,
        /** A list without values; the test became prose. */
        NO_VALUES,
        /** A range that contains no number; the test became prose. */
        MIN_ABOVE_MAX,
        /** A required condition on a fact that must never exclude a person. */
        MAY_NOT_CLOSE,
        /** Nobody can meet the rule. */
        UNSATISFIABLE,
        /** Everybody meets the rule, whatever is known about them. */
        ALWAYS_TRUE,
        /** Nobody can meet the rules of the unit and its service together. */
        UNIT_CONTRADICTS_SERVICE,
        /** The rule has so many conditions that it is unknown whether anybody can meet it. */
        TOO_LARGE_TO_CHECK
    }
}
