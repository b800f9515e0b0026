package org.socialmap.exchange.hsds;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.socialmap.capacity.Availability;
import org.socialmap.dataset.DataSet;
import org.socialmap.record.Reference;
import org.socialmap.record.Unit;

/**
 * The records to write as HSDS.
 *
 * @param dataSet the vocabulary, and the records that the reader may see
 * @param changedAt the time of a record's last change, if known
 * @param availability the availability of a unit
 */
public record HsdsSource(
        DataSet dataSet, Function<Reference, Optional<Instant>> changedAt, Function<Unit, Availability> availability) {}
