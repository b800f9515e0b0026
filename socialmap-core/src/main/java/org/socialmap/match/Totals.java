package org.socialmap.match;

/** How many candidates have each standing, exactly. */
public record Totals(int fits, int ask, int negotiable, int closed) {}
