/**
 * Rules and their verdicts. All functions are pure: they use no clock, no I/O and no index. Start at
 * {@link org.socialmap.eligibility.Rule}, {@link org.socialmap.eligibility.Eligibility} and
 * {@link org.socialmap.eligibility.RuleText}.
 *
 * <p>A verdict is yes, no or unknown. The explanation of an unknown verdict says which facts would decide it.
 */
@NullMarked
package org.socialmap.eligibility;

import org.jspecify.annotations.NullMarked;
