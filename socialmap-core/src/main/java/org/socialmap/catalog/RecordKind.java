package org.socialmap.catalog;

/** The kinds of records, each after the kinds that it refers to. */
public enum RecordKind {
    /** An {@link org.socialmap.catalog.Organization}. */
    ORGANIZATION,
    /** A {@link org.socialmap.catalog.Location}. */
    LOCATION,
    /** A {@link org.socialmap.catalog.Service} with the locations where it is offered. */
    SERVICE,
    /** A {@link org.socialmap.catalog.Unit}. */
    UNIT
}
