package org.socialmap.store;

import java.time.Instant;
import org.socialmap.catalog.Change;

/**
 * A change that was made.
 *
 * @param version the position at which it was made: the version of the record since then
 * @param at when it was made, by the clock that counts
 */
public record Versioned(Change change, long version, Instant at) {}
