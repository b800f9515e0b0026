package org.socialmap.importing.value;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.socialmap.exchange.hsds.HsdsKind;

/**
 * A record of a source under the names of HSDS 3.1. Its fields are JSON and not components of a type per kind: a
 * source may have any field, a value may be of any type until it is normalized, and a record may lack any field until
 * it is assembled.
 *
 * @param kind the kind of record
 * @param fields its fields, which each step of an import may change
 * @param position its position in the source
 */
public record HsdsRecord(HsdsKind kind, ObjectNode fields, SourcePosition position) {
    /** Returns a record of the same kind and position with other fields. */
    public HsdsRecord with(ObjectNode otherFields) {
        return new HsdsRecord(kind, otherFields, position);
    }
}
