/**
 * Import and export. {@link org.socialmap.exchange.DataSetReader} reads our own data sets. Records are exported as
 * HSDS ({@code hsds}), tables ({@code tabular}), FHIR ({@code fhir}), points ({@code geo}) and dates
 * ({@code calendar}): a package with a writer for each format. The package {@code importing} reads the directories of others.
 * The packages use {@code notation} and what lies below.
 */
@NullMarked
package org.socialmap.exchange;

import org.jspecify.annotations.NullMarked;
