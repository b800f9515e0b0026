/**
 * The result of a match: options with their reasons, near misses, what to ask next, and totals. The packages below make it:
 * {@code engine} runs a match, {@code rank} decides and scores, {@code explain} says why, and {@code relax} widens a
 * question that found nothing. They use {@code search}, {@code catalog} and what lies below, never the store.
 *
 * <p>All records are immutable and safe for use by many threads.
 */
@NullMarked
package org.socialmap.match;

import org.jspecify.annotations.NullMarked;
