package org.socialmap.need;

/** A pattern in which a data set words conditions on a fact. */
public enum Phrase {
    /** The condition holds: "lives in {values}". */
    HOLDS,
    /** The opposite holds: "does not live in {values}". */
    FAILS,
    /** At least a number: "{min} or older". */
    AT_LEAST,
    /** At most a number: "{max} or younger". */
    AT_MOST,
    /** Between two numbers, both inclusive: "{min} to {max} years old". */
    BETWEEN
}
