/**
 * From a need profile to referral options: search, decide, rank, explain. The entry point is
 * {@link org.socialmap.match.engine.Matcher}; the result is a {@link org.socialmap.match.MatchResult}. The package uses
 * {@code search}, {@code catalog} and what lies below, never the store.
 *
 * <p>All records in it are immutable and safe for use by many threads.
 */
package org.socialmap.match;
