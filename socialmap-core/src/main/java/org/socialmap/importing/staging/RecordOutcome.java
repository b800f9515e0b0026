package org.socialmap.importing.staging;

/** The outcome of a staged record. The database stores the ordinals. */
public enum RecordOutcome {
    /** Not yet known. */
    PENDING,
    /** It is in the map, or part of a record that is. */
    KEPT,
    /** It was merged into another occurrence of the same record. */
    MERGED,
    /** It is not in the map; a notice gives the reason. */
    SET_ASIDE
}
