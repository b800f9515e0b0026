package org.socialmap.match;

import org.socialmap.capacity.Availability;
import org.socialmap.catalog.Unit;
import org.socialmap.eligibility.Standing;

/** The standing of one unit of a service, and its availability. */
public record UnitStanding(Unit unit, Standing standing, Availability availability) {}
