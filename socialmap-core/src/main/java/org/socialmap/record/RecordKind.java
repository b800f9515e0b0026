package org.socialmap.record;

/** The kinds of records, each after the kinds that it refers to. */
public enum RecordKind {
    /** An {@link org.socialmap.record.Organization}. */
    ORGANIZATION,
    /** A {@link org.socialmap.record.Location}. */
    LOCATION,
    /** A {@link org.socialmap.record.Service} with the locations where it is offered. */
    SERVICE,
    /** A {@link org.socialmap.record.Unit}. */
    UNIT
}
