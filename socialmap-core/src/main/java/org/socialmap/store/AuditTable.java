package org.socialmap.store;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.socialmap.access.Actor;

/** Who wrote what and when, in SQL; never for whom. For use within a transaction. */
final class AuditTable {
    void append(Handle handle, long position, Actor by, String action, FeedRow.Kind kind, UUID id, long atMillis) {
        handle.execute(
                "INSERT INTO audit (position, actor, action, kind, id, at) VALUES (?, ?, ?, ?, ?, ?)",
                position,
                by.id(),
                action,
                kind.name(),
                id.toString(),
                atMillis);
    }
}
