package org.socialmap.store;

import java.util.UUID;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityReport;

/** A report that is to be kept, of which unit, and who makes it. */
record UnitReport(UUID unit, CapacityReport told, Actor by) {}
