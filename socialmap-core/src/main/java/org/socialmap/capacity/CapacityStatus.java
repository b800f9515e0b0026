package org.socialmap.capacity;

/** Whether a person can come (the status codes of HL7's Human Services Directory guide for capacity). */
public enum CapacityStatus {
    /** There is a free bed. */
    CAPACITY,
    /** There is no free bed. */
    NO_CAPACITY,
    /** There is no free bed, but a waiting list. */
    WAITLIST,
    /** Whether there is a bed is known only after an assessment. */
    ADDITIONAL_ASSESSMENT_REQUIRED
}
