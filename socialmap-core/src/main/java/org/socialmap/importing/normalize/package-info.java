/**
 * Conversion of the records of a source to HSDS 3.1. {@code HsdsUpgrade} gives the fields of earlier versions their names of
 * 3.1, {@code HsdsNormalizer} converts a record field by field, {@code ValueNormalizer} a value to the type of its field, and
 * {@code RecordNormalizer} what is specific to a kind of record, such as a status or a point. Telephone numbers, opening hours
 * and ages have a class each: {@code PhoneNumbers}, {@code LooseScheduleParser} and {@code AgeText}.
 */
@NullMarked
package org.socialmap.importing.normalize;

import org.jspecify.annotations.NullMarked;
