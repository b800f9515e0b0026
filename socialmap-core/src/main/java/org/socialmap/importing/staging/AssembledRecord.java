package org.socialmap.importing.staging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.importing.value.SourcePosition;

/**
 * A record with everything that belongs to it, from all its occurrences in the source.
 *
 * @param id its UUID
 * @param owner the id of its organization; empty if it does not refer to one
 * @param fields its fields
 * @param origin where it occurs in the source
 */
public record AssembledRecord(HsdsKind kind, String id, String owner, ObjectNode fields, Origin origin) {
    /**
     * The occurrences of a record in its source.
     *
     * @param first the sequence number of the first occurrence
     * @param merged the sequence numbers of its other occurrences
     * @param parts the sequence numbers of its parts that were staged separately
     */
    public record Origin(SourcePosition position, long first, List<Long> merged, List<Long> parts) {}

    /** Returns the position of its first occurrence. */
    public SourcePosition position() {
        return origin.position();
    }
}
