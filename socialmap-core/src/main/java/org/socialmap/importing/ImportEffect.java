package org.socialmap.importing;

/**
 * The effect of an import on a record of the map. Each effect requires the same right as an edit that makes the same
 * change.
 */
public enum ImportEffect {
    /** The map did not have the record. */
    NEW,
    /** The source describes the record differently than before. */
    CHANGED,
    /** The record belongs to another organization or service than before. */
    MOVED,
    /** The source has the record again: its mark is removed. */
    RETURNED,
    /** The source no longer has the record: it is marked. */
    VANISHED,
    /** The source now marks the record as private: it is deleted, with everything that belongs to it. */
    REMOVED
}
