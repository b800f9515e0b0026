package org.socialmap.match;

import org.socialmap.capacity.Availability;
import org.socialmap.catalog.Unit;
import org.socialmap.eligibility.Standing;

/** How somebody stands towards one unit of a service, and what is known of its places. */
public record UnitStanding(Unit unit, Standing standing, Availability availability) {}
