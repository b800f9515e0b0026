package org.socialmap.importing;

/**
 * The effect of an import on a record of the map. Each requires the right to make the same change by hand; a test covers every
 * constant.
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
