/**
 * The result of a match: options with their reasons, near misses, questions to ask next, and totals. The packages below
 * this one make it: {@code engine} runs a match, {@code rank} decides and scores, {@code explain} gives the reasons,
 * and {@code relax} relaxes a query that found nothing.
 *
 * <p>All records are immutable and safe for use by many threads.
 */
@NullMarked
package org.socialmap.match;

import org.jspecify.annotations.NullMarked;
