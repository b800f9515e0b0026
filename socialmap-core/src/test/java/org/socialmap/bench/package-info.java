/**
 * The benchmark ({@code mvn -Pbench}): synthetic national maps, and the same job for the index, for a scan of all
 * records and for SQLite FTS5. The entry point is {@link org.socialmap.bench.Bench}; the table is in this module's
 * README.
 */
package org.socialmap.bench;
