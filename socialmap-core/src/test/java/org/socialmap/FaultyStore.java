package org.socialmap;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.socialmap.access.Actor;
import org.socialmap.access.ApiKey;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.UnitLevel;
import org.socialmap.catalog.Edit;
import org.socialmap.catalog.FeedEntry;
import org.socialmap.feedback.RemarkStore;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Reference;
import org.socialmap.store.DataSetBaseline;
import org.socialmap.store.Delta;
import org.socialmap.store.FollowerState;
import org.socialmap.store.RecordVersion;
import org.socialmap.store.Store;

/** A real store in which some steps fail when a test says so. */
final class FaultyStore implements Store {
    /** The steps that can fail. */
    enum Step {
        HISTORY,
        AFTER,
        AWAIT
    }

    private final Store real;
    private final Map<Step, Supplier<? extends Throwable>> faults = new EnumMap<>(Step.class);
    /** How often a step has failed since it was made to fail. */
    private volatile CountDownLatch failures = new CountDownLatch(0);

    FaultyStore(Store real) {
        this.real = real;
    }

    /** Makes a step fail from now on; the latch reaches zero after that many failures. */
    CountDownLatch fail(Step step, int times, Supplier<? extends Throwable> fault) {
        failures = new CountDownLatch(times);
        faults.put(step, fault);
        return failures;
    }

    void repair() {
        faults.clear();
    }

    private void reach(Step step) {
        Optional.ofNullable(faults.get(step)).ifPresent(fault -> {
            failures.countDown();
            FaultyStore.<RuntimeException>sneak(fault.get());
        });
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable fault) throws T {
        throw (T) fault;
    }

    @Override
    public String historyId() {
        reach(Step.HISTORY);
        return real.historyId();
    }

    @Override
    public long position() {
        return real.position();
    }

    @Override
    public Delta after(FollowerState known) {
        reach(Step.AFTER);
        return real.after(known);
    }

    @Override
    public void fill(Collection<? extends CatalogRecord> records, Actor by) {
        real.fill(records, by);
    }

    @Override
    public Delta apply(List<Edit> edits, Actor by, FollowerState known, Consumer<Delta> check) {
        return real.apply(edits, by, known, check);
    }

    @Override
    public List<DataSetBaseline> takenOver() {
        return real.takenOver();
    }

    @Override
    public List<RecordVersion> history(Reference reference, int limit) {
        return real.history(reference, limit);
    }

    @Override
    public List<FeedEntry> feed(long after, int limit) {
        return real.feed(after, limit);
    }

    @Override
    public void saveKey(ApiKey key, Actor by) {
        real.saveKey(key, by);
    }

    @Override
    public CapacityStore capacityStore(Consumer<UnitLevel> listener) {
        return real.capacityStore(listener);
    }

    @Override
    public RemarkStore remarkStore() {
        return real.remarkStore();
    }

    @Override
    public void awaitChange(Duration timeout) throws InterruptedException {
        reach(Step.AWAIT);
        real.awaitChange(Duration.ofMillis(10));
    }

    @Override
    public boolean isWritable() {
        return real.isWritable();
    }

    @Override
    public boolean needsFollowing() {
        return real.needsFollowing();
    }

    @Override
    public void close() {
        real.close();
    }
}
