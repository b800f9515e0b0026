package org.socialmap.catalog;

/** The kinds of records, each after those that it may hang on. */
public enum RecordKind {
    /** An {@link org.socialmap.catalog.Organization}. */
    ORGANIZATION,
    /** A {@link org.socialmap.catalog.Location}. */
    LOCATION,
    /** A {@link org.socialmap.catalog.Service} with where it is given. */
    SERVICE,
    /** A {@link org.socialmap.catalog.Unit}. */
    UNIT
}
