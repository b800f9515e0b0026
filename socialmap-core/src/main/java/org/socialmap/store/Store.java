package org.socialmap.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.socialmap.access.Actor;
import org.socialmap.access.ApiKey;
import org.socialmap.capacity.Ledger;
import org.socialmap.capacity.UnitLevel;
import org.socialmap.catalog.CatalogRecord;

/**
 * The truth of a map. Each writing moves the map on to a later position; positions come without gaps in the order in which
 * writings were committed. Safe for use by many threads.
 */
public interface Store extends AutoCloseable {
    /** Returns what stands for this course of positions: another one begins when a backup is put back. */
    String historyId();

    /** Returns the position of the last writing. */
    long position();

    /**
     * Returns what changed and is not known, as it is now, read at one moment; everything if what is known is not on
     * the store's course.
     *
     * @throws StoreException if the store cannot be read
     */
    Delta after(Known known);

    /**
     * Returns everything, as it is now, read at one moment.
     *
     * @throws StoreException if the store cannot be read
     */
    default Delta everything() {
        return after(Known.NOTHING);
    }

    /**
     * Fills the store with the records of a data set if nothing was ever written to it; if another program is filling it, waits
     * until that is done. A store that was filled before anybody kept count of what was taken over begins to: of a record that is
     * not as the data set has it, and of which nobody knows why, it is assumed that it was changed here.
     *
     * @throws StoreException if it cannot be written
     */
    void fill(Collection<? extends CatalogRecord> records, Actor by);

    /**
     * Makes edits, all of them or none.
     *
     * @param known what the caller knows
     * @param check called before anything is written, with what changed since, while nobody else can write records; what
     *     it throws stops the writing
     * @return what changed since the check, as it is kept: the edits too, so that nobody has to read them back
     * @throws VersionException if a record is not at the version that an edit expects
     * @throws StoreException if they cannot be written
     */
    Delta apply(List<Edit> edits, Actor by, Known known, Consumer<Delta> check);

    /**
     * Returns the records of the data set as they were last taken over.
     *
     * @throws StoreException if the store cannot be read
     */
    List<TakenOver> takenOver();

    /**
     * Returns the feed: which records changed, in order.
     *
     * @param limit at most so many
     */
    List<FeedRow> feed(long after, int limit);

    /**
     * Keeps a key as it is now.
     *
     * @throws StoreException if it cannot be written
     */
    void keep(ApiKey key, Actor by);

    /**
     * Capacity and holds.
     *
     * @param changed told of each level that this ledger changed, once that is sure
     */
    Ledger ledger(Consumer<UnitLevel> changed);

    /**
     * Waits until something may have been written, here or elsewhere, but not longer than it is told.
     *
     * @throws InterruptedException if the thread is to end
     * @throws StoreException if the store cannot be reached
     */
    void awaitChange(Duration atMost) throws InterruptedException;

    /**
     * Returns whether writings are kept at present: by how the last one went; if it failed or was long ago, a small
     * writing is tried out. A failure to reach the store is "no", and is not thrown.
     */
    boolean isWritable();

    /** Returns whether others may write to it, so that it has to be followed. */
    boolean isFollowed();

    @Override
    void close();
}
