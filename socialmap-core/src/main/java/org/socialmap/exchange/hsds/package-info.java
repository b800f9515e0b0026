/**
 * The Human Services Data Specification (HSDS) 3.1, the exchange standard of the field.
 * {@link org.socialmap.exchange.hsds.HsdsWriter} writes records with its names. What HSDS lacks has names of our own,
 * which {@link org.socialmap.exchange.hsds.HsdsProfile} describes.
 */
@NullMarked
package org.socialmap.exchange.hsds;

import org.jspecify.annotations.NullMarked;
