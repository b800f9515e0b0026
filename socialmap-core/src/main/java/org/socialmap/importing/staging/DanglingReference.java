package org.socialmap.importing.staging;

import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.importing.value.SourcePosition;

/**
 * A reference to a record that the source does not contain.
 *
 * @param position the position of the record that refers to it
 * @param field the field with the reference
 * @param kind the kind of the missing record
 * @param id the id of the missing record
 */
public record DanglingReference(SourcePosition position, String field, HsdsKind kind, String id) {}
