package org.socialmap.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.socialmap.access.Actor;
import org.socialmap.access.ApiKey;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.UnitLevel;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Edit;
import org.socialmap.catalog.FeedEntry;
import org.socialmap.catalog.VersionException;
import org.socialmap.feedback.RemarkStore;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Reference;

/** A store in memory, without a database. It loses everything when it is closed. */
public final class MemoryStore implements Store {
    private final String historyId = UUID.randomUUID().toString();
    private final Clock clock;
    private final MemoryCapacityStore ledger;
    private final RemarkStore remarks = new MemoryRemarkStore();
    private final Map<Reference, VersionedChange> records = new HashMap<>();
    /** The states of each record, latest first; the first one is current. */
    private final Map<Reference, List<RecordVersion>> history = new HashMap<>();

    private final Map<Reference, DataSetBaseline> takenOver = new HashMap<>();
    /** The last row for each thing that changed. */
    private final TreeMap<Long, FeedEntry> feed = new TreeMap<>();

    private final Map<UUID, ApiKey> keys = new HashMap<>();
    private final Map<UUID, Long> levelPositions = new HashMap<>();
    private long position;

    /** Creates an empty store that uses a clock. */
    public MemoryStore(Clock clock) {
        this.clock = clock;
        ledger = new MemoryCapacityStore(this, clock);
    }

    @Override
    public String historyId() {
        return historyId;
    }

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public synchronized Delta after(FollowerState known) {
        List<VersionedChange> changes = new ArrayList<>();
        Set<UUID> units = new TreeSet<>();
        List<ApiKey> changedKeys = new ArrayList<>();
        for (FeedEntry row : feed.tailMap(known.mark().position(), false).values()) {
            switch (row.kind()) {
                case LEVEL -> {
                    if (known.levels().applyAsLong(row.id()) < row.position()) {
                        units.add(row.id());
                    }
                }
                case KEY -> changedKeys.add(keys.get(row.id()));
                default -> changes.add(records.get(row.reference().orElseThrow()));
            }
        }
        List<UnitLevel> levels = units.stream().map(ledger::level).toList();
        return new Delta(
                new FeedPosition(position, 0), known.mark().equals(FeedPosition.START), changes, levels, changedKeys);
    }

    @Override
    public synchronized void fill(Collection<? extends CatalogRecord> all, Actor by) {
        if (position == 0) {
            apply(Edit.fromDataSet(all), by, FollowerState.NOTHING, nobodyElse -> {});
        }
    }

    @Override
    public synchronized Delta apply(List<Edit> edits, Actor by, FollowerState known, Consumer<Delta> check) {
        Delta others = after(known);
        check.accept(others);
        for (Edit edit : edits) {
            if (edit.expectedVersion().isPresent()
                    && edit.expectedVersion().getAsLong()
                            != version(edit.change().reference())) {
                throw new VersionException(edit.change().reference());
            }
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (Edit edit : edits) {
            Reference reference = edit.change().reference();
            VersionedChange before = records.get(reference);
            if (before != null) {
                feed.remove(before.version());
            }
            append(FeedEntry.Kind.of(reference.kind()), reference.id(), edit.change() instanceof Change.Delete);
            VersionedChange made = new VersionedChange(edit.change(), position, now);
            records.put(reference, made);
            remember(new RecordVersion(made, by.id()));
            if (edit.fromDataSet()) {
                track(edit.change());
            }
        }
        Edit.deletedUnits(edits.stream().map(Edit::change).toList()).forEach(ledger::clear);
        return after(known.upTo(others.mark()));
    }

    private void remember(RecordVersion version) {
        Change change = version.change().change();
        List<RecordVersion> earlier =
                HistoryRule.keeps(change) ? history.getOrDefault(change.reference(), List.of()) : List.of();
        if (change instanceof Change.Delete) {
            history.remove(change.reference());
        } else {
            List<RecordVersion> states = new ArrayList<>(List.of(version));
            states.addAll(earlier);
            history.put(change.reference(), states);
        }
    }

    @Override
    public synchronized List<RecordVersion> history(Reference reference, int limit) {
        return history.getOrDefault(reference, List.of()).stream().limit(limit).toList();
    }

    private void track(Change change) {
        switch (change) {
            case Change.Put put -> takenOver.put(put.reference(), DataSetBaseline.of(put.record(), position));
            case Change.Delete delete -> takenOver.remove(delete.reference());
        }
    }

    @Override
    public synchronized List<DataSetBaseline> takenOver() {
        return List.copyOf(takenOver.values());
    }

    @Override
    public synchronized List<FeedEntry> feed(long after, int limit) {
        return feed.tailMap(after, false).values().stream().limit(limit).toList();
    }

    @Override
    public synchronized void saveKey(ApiKey key, Actor by) {
        keys.put(key.id(), key);
        append(FeedEntry.Kind.KEY, key.id(), false);
    }

    @Override
    public CapacityStore capacityStore(Consumer<UnitLevel> listener) {
        ledger.onChange(listener);
        return ledger;
    }

    @Override
    public RemarkStore remarkStore() {
        return remarks;
    }

    @Override
    public void awaitChange(Duration timeout) throws InterruptedException {
        Thread.sleep(timeout);
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public boolean needsFollowing() {
        return false;
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    /** Advances the position by one for a change of a level. */
    long advance(UUID unitId) {
        Long before = levelPositions.get(unitId);
        if (before != null) {
            feed.remove(before);
        }
        append(FeedEntry.Kind.LEVEL, unitId, false);
        levelPositions.put(unitId, position);
        return position;
    }

    private void append(FeedEntry.Kind kind, UUID id, boolean deleted) {
        position++;
        feed.put(position, new FeedEntry(position, ThreadLocalRandom.current().nextLong(), kind, id, deleted));
    }

    private long version(Reference reference) {
        VersionedChange record = records.get(reference);
        return record == null || record.change() instanceof Change.Delete ? 0 : record.version();
    }
}
