package org.socialmap.need;

/** A sentence pattern that a data set can give for conditions on a fact. */
public enum Phrase {
    /** The condition holds: "lives in {values}". */
    HOLDS,
    /** The opposite holds: "does not live in {values}". */
    FAILS,
    /** A number or more: "{min} or older". */
    AT_LEAST,
    /** A number or less: "{max} or younger". */
    AT_MOST,
    /** From one number to another, both included: "{min} to {max} years old". */
    BETWEEN
}
