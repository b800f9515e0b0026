package org.socialmap.store;

import java.time.Instant;
import org.socialmap.catalog.Change;

/**
 * A change that was made.
 *
 * @param version the position of the change, which is the version of the record since then
 * @param at when it was made, by the store's clock
 */
public record VersionedChange(Change change, long version, Instant at) {}
