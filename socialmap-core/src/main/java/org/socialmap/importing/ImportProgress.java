package org.socialmap.importing;

/**
 * How far an import is.
 *
 * @param read how many records were read
 * @param written how many of the map's own records were looked at; they begin when all were read
 * @param expected how many there will be at most; 0 while that is not known
 */
public record ImportProgress(long read, long written, long expected) {}
