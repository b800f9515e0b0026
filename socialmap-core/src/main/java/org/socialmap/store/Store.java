package org.socialmap.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.socialmap.access.Actor;
import org.socialmap.access.ApiKey;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.UnitLevel;
import org.socialmap.catalog.Edit;
import org.socialmap.catalog.FeedEntry;
import org.socialmap.catalog.VersionException;
import org.socialmap.error.StoreException;
import org.socialmap.feedback.RemarkStore;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Reference;

/**
 * The authoritative store of a map. Each write advances the map to a later position; positions follow each other
 * without gaps, in the order of the commits. Safe for use by many threads.
 */
public interface Store extends AutoCloseable {
    /** Returns the id of this history of positions. Restoring a backup starts another history. */
    String historyId();

    /** Returns the position of the last write. */
    long position();

    /**
     * Returns the changes that are not known yet, in their current state, read at one moment. Returns everything if
     * what is known is not part of the store's history.
     *
     * @throws StoreException if the store cannot be read
     */
    Delta after(FollowerState known);

    /**
     * Returns the current state of everything, read at one moment.
     *
     * @throws StoreException if the store cannot be read
     */
    default Delta everything() {
        return after(FollowerState.NOTHING);
    }

    /**
     * Fills the store with the records of a data set if nothing was ever written to it; if another program is filling
     * it, waits until that is done. A store that was filled by a version without tracking starts to track what was
     * taken over; a record that differs from the data set for an unknown reason is assumed to have been changed in the
     * map.
     *
     * @throws StoreException if it cannot be written
     */
    void fill(Collection<? extends CatalogRecord> records, Actor by);

    /**
     * Makes edits, all of them or none.
     *
     * @param known what the caller knows
     * @param check called with the changes since then, before anything is written and while nobody else can write
     *     records; an exception that it throws cancels the write
     * @return what changed since the check, as stored, including the edits, so that they need not be read back
     * @throws VersionException if a record does not have the version that an edit expects
     * @throws StoreException if they cannot be written
     */
    Delta apply(List<Edit> edits, Actor by, FollowerState known, Consumer<Delta> check);

    /**
     * Returns the records of the data set as they were last taken over.
     *
     * @throws StoreException if the store cannot be read
     */
    List<DataSetBaseline> takenOver();

    /**
     * Returns the states of a record that are known, latest first; none if it does not exist. {@link HistoryRule} decides
     * which earlier states are kept.
     *
     * @param limit the maximum number of states
     * @throws StoreException if the store cannot be read
     */
    List<RecordVersion> history(Reference reference, int limit);

    /**
     * Returns the rows of the feed after a position, in order.
     *
     * @param limit the maximum number of rows
     */
    List<FeedEntry> feed(long after, int limit);

    /**
     * Stores a key in its current state.
     *
     * @throws StoreException if it cannot be written
     */
    void saveKey(ApiKey key, Actor by);

    /**
     * Returns the ledger of capacity and holds.
     *
     * @param listener called with each level that this ledger changes, after the commit
     */
    CapacityStore capacityStore(Consumer<UnitLevel> listener);

    /** Returns the store of remarks. */
    RemarkStore remarkStore();

    /**
     * Waits until something may have been written, here or elsewhere, but no longer than the given time.
     *
     * @throws InterruptedException if the thread is interrupted
     * @throws StoreException if the store cannot be reached
     */
    void awaitChange(Duration timeout) throws InterruptedException;

    /**
     * Returns whether writes succeed at present, by the result of the last one; if that failed or was long ago, tries a
     * small write. If the store cannot be reached, returns false and does not throw.
     */
    boolean isWritable();

    /** Returns whether other programs may write to it, so that its changes have to be followed. */
    boolean needsFollowing();

    @Override
    void close();
}
