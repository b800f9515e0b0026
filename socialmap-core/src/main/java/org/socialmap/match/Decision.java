package org.socialmap.match;

import java.util.List;
import org.socialmap.eligibility.Standing;

/**
 * What the rules of an option come to for one profile.
 *
 * @param standing how it stands by its rules alone
 * @param conditions how many conditions it states
 * @param confirmed how many of them are met for certain
 * @param preferencesMet how many of its preferred conditions are met for certain
 * @param units what the rules of each unit come to, in the option's order; empty if it has none
 */
record Decision(Standing standing, int conditions, int confirmed, int preferencesMet, List<Decision> units) {}
