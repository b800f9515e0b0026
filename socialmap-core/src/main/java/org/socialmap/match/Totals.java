package org.socialmap.match;

/**
 * The exact number of candidates with each standing.
 *
 * @param fits candidates that match what is known
 * @param ask candidates about which something still has to be asked
 * @param negotiable candidates with a negotiable condition that fails
 * @param closed candidates with another condition that fails
 */
public record Totals(int fits, int ask, int negotiable, int closed) {}
