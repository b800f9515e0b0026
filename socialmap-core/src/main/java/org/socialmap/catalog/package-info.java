/**
 * The records of a map at one moment, joined by their references, and how changes and audiences make another one of them.
 * An edit is a change that an editor asks for; the feed notes which records changed.
 * Start at {@link org.socialmap.catalog.Catalog}. The records themselves are in {@code record}.
 *
 * <p>Everything is immutable and safe for use by many threads.
 */
@NullMarked
package org.socialmap.catalog;

import org.jspecify.annotations.NullMarked;
