/**
 * Conversion of the records of a source to HSDS 3.1. {@code HsdsUpgrade} gives the fields of earlier versions their names in
 * 3.1. {@code HsdsNormalizer} converts a record field by field. {@code ValueNormalizer} converts a value to the type of its
 * field. {@code RecordNormalizer} converts values that only one kind of record has, such as a status or a point.
 * {@code PhoneNumbers}, {@code LooseScheduleParser} and {@code AgeText} parse telephone numbers, opening hours and ages.
 */
@NullMarked
package org.socialmap.importing.normalize;

import org.jspecify.annotations.NullMarked;
