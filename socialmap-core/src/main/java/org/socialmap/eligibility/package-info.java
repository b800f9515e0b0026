/**
 * Facts, rules and verdicts: the heart. Pure: no clock, no I/O, no index. Its doors are
 * {@link org.socialmap.eligibility.Rule}, {@link org.socialmap.eligibility.Eligibility} and
 * {@link org.socialmap.eligibility.RuleText}; it uses {@code need} and what lies below.
 *
 * <p>Three answers, never two: what is not known is neither yes nor no, and says what would settle it.
 */
package org.socialmap.eligibility;
