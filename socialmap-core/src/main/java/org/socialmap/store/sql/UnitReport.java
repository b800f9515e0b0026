package org.socialmap.store.sql;

import java.util.UUID;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityReport;

/** A report to store, with its unit and the actor who made it. */
record UnitReport(UUID unit, CapacityReport report, Actor by) {}
