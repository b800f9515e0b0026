package org.socialmap.capacity;

import org.socialmap.record.Unit;

/** A unit and what is known about its beds now. */
public record UnitAvailability(Unit unit, Availability availability) {}
