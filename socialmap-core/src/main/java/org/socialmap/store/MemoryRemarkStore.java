package org.socialmap.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.Actor;
import org.socialmap.feedback.Claim;
import org.socialmap.feedback.Note;
import org.socialmap.feedback.Remark;
import org.socialmap.feedback.RemarkStore;

/** Remarks in memory. */
final class MemoryRemarkStore implements RemarkStore {
    private final Map<Key, Remark> remarks = new HashMap<>();

    /** What is counted as one remark; {@code by} is empty for what anybody says. */
    private record Key(UUID serviceId, Claim claim, Optional<String> by) {}

    @Override
    public synchronized void add(UUID serviceId, Claim claim, Optional<Note> note, LocalDate today, Actor caller) {
        Key key = new Key(serviceId, claim, note.map(known -> caller.id()));
        Remark before = remarks.get(key);
        remarks.put(
                key,
                before == null
                        ? new Remark(UUID.randomUUID(), serviceId, claim, note, today, 1)
                        : before.again(note, today));
    }

    @Override
    public synchronized List<Remark> all() {
        return remarks.values().stream()
                .sorted(Comparator.comparing(Remark::day).reversed().thenComparing(Remark::id))
                .toList();
    }

    @Override
    public synchronized void remove(UUID remarkId) {
        remarks.values().removeIf(remark -> remark.id().equals(remarkId));
    }
}
