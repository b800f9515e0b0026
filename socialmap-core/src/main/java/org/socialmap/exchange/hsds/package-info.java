/**
 * The Human Services Data Specification (HSDS) 3.1, the exchange standard of the field.
 * {@link org.socialmap.exchange.hsds.HsdsWriter} writes records with its names. Fields that HSDS lacks have our own
 * names, which {@link org.socialmap.exchange.hsds.HsdsProfile} describes.
 */
@NullMarked
package org.socialmap.exchange.hsds;

import org.jspecify.annotations.NullMarked;
