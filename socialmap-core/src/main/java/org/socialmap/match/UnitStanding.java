package org.socialmap.match;

import org.socialmap.capacity.Availability;
import org.socialmap.eligibility.Standing;
import org.socialmap.record.Unit;

/** The standing of one unit of a service, and its availability. */
public record UnitStanding(Unit unit, Standing standing, Availability availability) {}
