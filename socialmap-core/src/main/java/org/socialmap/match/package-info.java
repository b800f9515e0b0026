/**
 * From a need profile to referral options: find, decide, rank, explain. Its door is
 * {@link org.socialmap.match.Matcher}; the answer is a {@link org.socialmap.match.MatchResult}. It uses {@code search},
 * {@code catalog} and what lies below, never the store.
 *
 * <p>Every record in it is immutable and safe for use by many threads.
 */
package org.socialmap.match;
