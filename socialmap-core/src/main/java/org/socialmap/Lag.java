package org.socialmap;

import java.time.Duration;

/**
 * How far a map is behind its store.
 *
 * @param changes how many changes it does not know yet
 * @param since how long ago it last knew all of them; zero if it knows all
 */
public record Lag(long changes, Duration since) {}
