/**
 * The Human Services Data Specification (HSDS) 3.1, the exchange standard of the field.
 * {@link org.socialmap.exchange.hsds.HsdsWriter} writes records by its names. What HSDS lacks is written under names
 * of our own, which the profile in the resources describes.
 */
@NullMarked
package org.socialmap.exchange.hsds;

import org.jspecify.annotations.NullMarked;
