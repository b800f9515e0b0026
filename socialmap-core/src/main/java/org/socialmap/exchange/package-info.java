/**
 * What comes in from outside and goes out again. {@link org.socialmap.exchange.DataSetReader} reads our own data sets; records
 * leave by the names of the field's standard ({@code hsds}), as tables ({@code tabular}), in the language of care ({@code fhir}),
 * as points ({@code geo}) and as dates ({@code calendar}); directories of others come in through {@code intake}. It uses {@code notation} and what lies below.
 */
package org.socialmap.exchange;
