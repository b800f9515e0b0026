package org.socialmap.http.wire;

import java.util.List;
import java.util.UUID;
import org.socialmap.store.FeedRow;

/**
 * What changed, in order.
 *
 * @param next after which to ask for more
 */
public record ChangesBody(List<ChangeBody> changes, long next) {
    /** That something changed; what it is now is to be asked for. */
    public record ChangeBody(long revision, String kind, UUID id, boolean deleted) {}

    /** Rows after a revision. */
    public static ChangesBody of(List<FeedRow> rows, long after) {
        return new ChangesBody(
                rows.stream()
                        .map(row -> new ChangeBody(row.position(), Names.of(row.kind()), row.id(), row.deleted()))
                        .toList(),
                rows.isEmpty() ? after : rows.getLast().position());
    }
}
