package org.socialmap.capacity;

import org.socialmap.catalog.Unit;

/** A unit and what is known of its places now. */
public record UnitAvailability(Unit unit, Availability availability) {}
