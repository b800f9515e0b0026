package org.socialmap.capacity;

/** Whether there is a free bed for a person, best first. */
public enum Vacancy {
    /** Free, according to a fresh report. */
    FREE,
    /** Free, according to an ageing report. */
    LIKELY,
    /** Unknown, or the report is too old: ask. */
    UNSURE,
    /** Not free, according to a fresh report. */
    FULL,
    /** Closed for a while, according to a report. */
    CLOSED
}
