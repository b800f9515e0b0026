package org.socialmap.importing;

/**
 * What an import does to a record of the map. Each of these is done only by who may change the record by hand; a test holds a
 * row for each.
 */
public enum ImportEffect {
    /** The map did not have it. */
    NEW,
    /** The source says something else of it than before. */
    CHANGED,
    /** It belongs to another organization or service than before. */
    MOVED,
    /** The source has it again: it is no longer marked. */
    RETURNED,
    /** The source has it no more: it is marked. */
    VANISHED,
    /** The source marks it as private now: it is deleted, with what belongs to it. */
    REMOVED
}
