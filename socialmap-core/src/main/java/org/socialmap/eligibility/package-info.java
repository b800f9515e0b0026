/**
 * Facts, rules and verdicts. Pure functions: no clock, no I/O, no index. Start at
 * {@link org.socialmap.eligibility.Rule}, {@link org.socialmap.eligibility.Eligibility} and
 * {@link org.socialmap.eligibility.RuleText}. Uses {@code need} and the packages below it.
 *
 * <p>A verdict has three values: what is not known is neither yes nor no, and the explanation says which facts would
 * decide it.
 */
@NullMarked
package org.socialmap.eligibility;

import org.jspecify.annotations.NullMarked;
