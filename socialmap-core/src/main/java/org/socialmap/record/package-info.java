/**
 * The records of a map, with the names of HSDS 3.1 (<a href="https://docs.openreferral.org/en/3.1/">Human Services Data
 * Specification</a>), with what HSDS lacks: organizations, services, locations, units and their parts. Records carry no
 * annotations and know no external format.
 *
 * <p>Every record is immutable and safe for use by many threads.
 */
@NullMarked
package org.socialmap.record;

import org.jspecify.annotations.NullMarked;
