package org.socialmap.match;

import java.util.List;
import org.socialmap.eligibility.Standing;

/**
 * What the rules of an option come to for one profile.
 *
 * @param standing how it stands by its rules alone
 * @param confirmedShare the share of its conditions that are met for certain, 0 to 1; 0 if it states none
 * @param preferencesMet how many of its preferred conditions are met for certain
 * @param units what the rules of each unit come to, in the option's order; empty if it has none
 */
record Decision(Standing standing, double confirmedShare, int preferencesMet, List<Decision> units) {}
