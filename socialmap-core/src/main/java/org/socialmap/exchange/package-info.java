/**
 * What comes in from outside. It begins with the reader of our own data sets,
 * {@link org.socialmap.exchange.DataSetReader}. It uses {@code notation} and what lies below.
 */
package org.socialmap.exchange;
