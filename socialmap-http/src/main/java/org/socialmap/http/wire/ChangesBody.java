package org.socialmap.http.wire;

import java.util.List;
import java.util.UUID;
import org.socialmap.catalog.FeedEntry;
import org.socialmap.notation.Members;

/**
 * Changes in order of their revisions.
 *
 * @param next the revision after which to continue
 */
public record ChangesBody(List<ChangeBody> changes, long next) {
    /** A change; the record itself must be requested separately. */
    public record ChangeBody(long revision, String kind, UUID id, boolean deleted) {}

    /** Converts feed rows after a revision. */
    public static ChangesBody of(List<FeedEntry> rows, long after) {
        return new ChangesBody(
                rows.stream()
                        .map(row ->
                                new ChangeBody(row.position(), Members.wireName(row.kind()), row.id(), row.deleted()))
                        .toList(),
                rows.isEmpty() ? after : rows.getLast().position());
    }
}
