package org.socialmap.capacity;

/** Whether somebody can come (the status words of HL7's Human Services Directory guide for capacity). */
public enum CapacityStatus {
    /** There is room. */
    CAPACITY,
    /** There is none. */
    NO_CAPACITY,
    /** There is none, and a list to wait on. */
    WAITLIST,
    /** Whether there is room is only told after an assessment. */
    ADDITIONAL_ASSESSMENT_REQUIRED
}
