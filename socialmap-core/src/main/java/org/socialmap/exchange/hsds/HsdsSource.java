package org.socialmap.exchange.hsds;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.socialmap.capacity.Availability;
import org.socialmap.catalog.DataSet;
import org.socialmap.catalog.Reference;
import org.socialmap.catalog.Unit;

/**
 * What is written as HSDS.
 *
 * @param dataSet the words, and the records that the reader may see
 * @param changedAt when a record was last changed, if that is known
 * @param availability what is known of the places of a unit
 */
public record HsdsSource(
        DataSet dataSet, Function<Reference, Optional<Instant>> changedAt, Function<Unit, Availability> availability) {}
