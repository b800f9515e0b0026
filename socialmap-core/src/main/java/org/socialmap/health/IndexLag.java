package org.socialmap.health;

import java.time.Duration;

/**
 * How far a map is behind its store.
 *
 * @param changes the number of changes that the map has not read yet
 * @param since how long ago the map last had all changes; zero if it has all of them
 */
public record IndexLag(long changes, Duration since) {}
