/**
 * What the map knows: organizations, services, locations and what hangs on them, by the names of HSDS 3.1
 * (<a href="https://docs.openreferral.org/en/3.1/">Human Services Data Specification</a>), with what HSDS lacks. Its
 * door is {@link org.socialmap.catalog.Catalog}. Records carry no annotation and know no outside format. It uses
 * {@code eligibility} and what lies below.
 *
 * <p>Every record in it is immutable and safe for use by many threads.
 */
package org.socialmap.catalog;
