package org.socialmap.handover;

/** What the sender of a hand-over asks the receiver to do. */
public enum RequestedAction {
    /** To get to know the client and decide about help. */
    INTAKE,
    /** A bed or other place to stay. */
    BED,
    /** Advice to the client or the sender. */
    ADVICE,
    /** A date and time to come. */
    APPOINTMENT,
    /** To think along with the sender, who goes on helping. */
    CONSULTATION
}
