package org.socialmap.match;

import org.socialmap.eligibility.Standing;

/**
 * What was decided about a candidate.
 *
 * @param standing how it stands
 * @param confirmedShare the share of its conditions that are met for certain, 0 to 1; 0 if it states none
 * @param preferencesMet how many of its preferred conditions are met for certain
 * @param doubtful whether the record itself is in doubt, or past its planned end
 */
record Decision(Standing standing, double confirmedShare, int preferencesMet, boolean doubtful) {}
