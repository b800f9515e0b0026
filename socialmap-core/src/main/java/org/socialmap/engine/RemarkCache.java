package org.socialmap.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialmap.error.StoreException;
import org.socialmap.feedback.Remark;
import org.socialmap.feedback.RemarkStore;

/**
 * The remarks that caseworkers noted, by service, so that showing a service reads no database. What other programs wrote
 * appears within seconds. Safe for use by many threads.
 */
public final class RemarkCache {
    private static final Duration VALID_FOR = Duration.ofSeconds(10);

    private final RemarkStore store;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(Instant.MIN, Map.of());

    RemarkCache(RemarkStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Snapshot(Instant readAt, Map<UUID, List<Remark>> byService) {}

    /** Returns what caseworkers noted about a service, the latest first. If the store fails, what was known before. */
    public List<Remark> of(UUID serviceId) {
        Instant now = clock.instant();
        Snapshot known = snapshot;
        if (known.readAt().equals(Instant.MIN) || !now.isBefore(known.readAt().plus(VALID_FOR))) {
            known = read(now, known);
        }
        return known.byService().getOrDefault(serviceId, List.of());
    }

    /** Makes the next call read the store, after a write. */
    public void invalidate() {
        snapshot = new Snapshot(Instant.MIN, snapshot.byService());
    }

    private Snapshot read(Instant now, Snapshot known) {
        Snapshot read;
        try {
            read = new Snapshot(
                    now,
                    store.all().stream()
                            .filter(remark -> remark.note().isPresent())
                            .collect(Collectors.groupingBy(Remark::serviceId)));
        } catch (StoreException e) {
            // A page without a remark is of more use than no page.
            read = new Snapshot(now, known.byService());
        }
        snapshot = read;
        return read;
    }
}
