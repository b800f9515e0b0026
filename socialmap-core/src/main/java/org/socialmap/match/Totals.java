package org.socialmap.match;

/** The exact number of candidates with each standing. */
public record Totals(int fits, int ask, int negotiable, int closed) {}
