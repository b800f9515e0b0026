package org.socialmap.importing;

/**
 * The progress of an import.
 *
 * @param read the number of records read
 * @param written the number of records of the map processed; this starts when all records have been read
 * @param expected the highest number of records of the map to process; 0 while that is not known
 */
public record ImportProgress(long read, long written, long expected) {}
