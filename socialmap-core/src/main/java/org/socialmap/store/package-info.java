/**
 * The truth of a map: records, capacity, holds and keys, and the feed of what changed. In memory, or in an SQL database
 * where nothing that was acknowledged is lost. It knows nothing of search.
 */
package org.socialmap.store;
