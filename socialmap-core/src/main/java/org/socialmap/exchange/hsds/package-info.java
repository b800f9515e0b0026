/**
 * The field's exchange standard, the Human Services Data Specification (HSDS) 3.1. {@link org.socialmap.exchange.hsds.HsdsWriter}
 * writes records by its names; what it lacks stands beside them under names of our own, which the profile in the resources
 * describes.
 */
package org.socialmap.exchange.hsds;
