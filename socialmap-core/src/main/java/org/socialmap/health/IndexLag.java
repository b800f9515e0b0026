package org.socialmap.health;

import java.time.Duration;

/**
 * How far a map is behind its store.
 *
 * @param changes how many changes the map does not know yet
 * @param since how long ago it last knew all changes; zero if it knows all
 */
public record IndexLag(long changes, Duration since) {}
