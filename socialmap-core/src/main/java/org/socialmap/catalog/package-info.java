/**
 * The records of the map, named as in HSDS 3.1 (<a href="https://docs.openreferral.org/en/3.1/">Human Services Data
 * Specification</a>), with what HSDS lacks: organizations, services, locations and units. Start at
 * {@link org.socialmap.catalog.Catalog}. Records carry no annotations and know no external format. Uses
 * {@code eligibility} and the packages below it.
 *
 * <p>Every record is immutable and safe for use by many threads.
 */
package org.socialmap.catalog;
