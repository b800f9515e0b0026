package org.socialmap.store;

import org.socialmap.catalog.Change;

/**
 * A change that was made.
 *
 * @param version the position at which it was made: the version of the record since then
 */
public record Versioned(Change change, long version) {}
