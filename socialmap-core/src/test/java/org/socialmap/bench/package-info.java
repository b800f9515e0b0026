/**
 * The benchmark that anyone can run ({@code mvn -Pbench}): synthetic national maps, the same job for the index, for a scan
 * of all records and for SQLite FTS5. Its door is {@link org.socialmap.bench.Bench}; the table is in this module's README.
 */
package org.socialmap.bench;
