/**
 * Import and export. {@link org.socialmap.exchange.DataSetReader} reads data sets. The packages below this one export
 * records as HSDS ({@code hsds}), tables ({@code tabular}), FHIR ({@code fhir}), GeoJSON ({@code geo}) and iCalendar
 * ({@code calendar}). The package {@code importing} imports directories of other organizations.
 */
@NullMarked
package org.socialmap.exchange;

import org.jspecify.annotations.NullMarked;
