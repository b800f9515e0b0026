package org.socialmap.match;

import org.socialmap.catalog.Unit;
import org.socialmap.eligibility.Standing;

/** How somebody stands towards one unit of a service. */
public record UnitStanding(Unit unit, Standing standing) {}
