/**
 * The authoritative store of a map: records, capacity, holds and keys, and the feed of their changes. Either in memory,
 * or in an SQL database, where nothing that was acknowledged is lost. Does not use search.
 */
@NullMarked
package org.socialmap.store;

import org.jspecify.annotations.NullMarked;
