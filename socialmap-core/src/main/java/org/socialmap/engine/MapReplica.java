package org.socialmap.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.access.KeyRing;
import org.socialmap.capacity.UnitLevels;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Edit;
import org.socialmap.dataset.DataSet;
import org.socialmap.error.StoreException;
import org.socialmap.health.Health;
import org.socialmap.health.IndexLag;
import org.socialmap.store.Delta;
import org.socialmap.store.FollowerState;
import org.socialmap.store.Store;

/**
 * The copy of a store in memory, with indexes, from which a map answers. It follows the store. Safe for use by many
 * threads. Closing it closes the store.
 */
public final class MapReplica implements AutoCloseable {
    private final Store store;
    private final UnitLevels board;
    private final KeyRing keys;
    private final MapListeners listeners;
    private final AudienceIndexes indexes;
    private final Optional<Follower> follower;
    /** Held while the copy is updated. */
    private final Object lock = new Object();

    private volatile MapState state;
    private volatile long caughtUpNanos = System.nanoTime();

    /**
     * @param board the board to keep up to date with the store
     * @param keys the keys to keep up to date with the store
     * @param folder where to save indexes; empty to keep them in memory only
     * @param listeners the listeners that receive each change
     */
    MapReplica(
            DataSet words, Store store, UnitLevels board, KeyRing keys, Optional<Path> folder, MapListeners listeners) {
        this.store = store;
        this.board = board;
        this.keys = keys;
        this.listeners = listeners;
        Delta everything = store.everything();
        state = MapState.EMPTY.with(everything);
        board.update(everything.levels());
        keys.update(everything.keys());
        this.indexes = new AudienceIndexes(words, store, state, folder);
        this.follower =
                store.needsFollowing() ? Optional.of(new Follower(store, this::catchUpAndCommit)) : Optional.empty();
    }

    public MapState state() {
        return state;
    }

    public AudienceIndexes indexes() {
        return indexes;
    }

    /** Makes edits in the store and in the copy. */
    public long apply(List<Edit> edits, Actor by) {
        List<Change> changes = edits.stream().map(Edit::change).toList();
        synchronized (lock) {
            Delta written = store.apply(edits, by, known(), others -> {
                update(others);
                AccessDeniedException.throwUnless(new RecordRights(by).allows(state.catalog(), changes));
                state.catalog().with(changes);
            });
            // Not read back from the store: if that failed, a change that was stored would look rejected.
            update(written);
            return written.position();
        }
    }

    /** Returns whether the copy has reached a revision; reads the store once if it has not. */
    public boolean catchUpTo(long revision) {
        if (revision > state.position()) {
            catchUp();
        }
        return state.position() >= revision;
    }

    public IndexLag lag() {
        if (follower.isEmpty()) {
            // Without a follower no other program writes to this store, so reading it once is enough.
            catchUp();
        }
        long changes = store.position() - state.position();
        return changes <= 0 ? new IndexLag(0, Duration.ZERO) : new IndexLag(changes, sinceCaughtUp());
    }

    public Duration sinceStoreContact() {
        return follower.isEmpty() ? Duration.ZERO : sinceCaughtUp();
    }

    public Health health() {
        boolean isWritable = store.isWritable();
        Optional<IndexLag> lag = Optional.empty();
        try {
            lag = Optional.of(lag());
        } catch (StoreException e) {
            // An empty lag reports this.
        }
        return new Health(state.position(), lag, isWritable, follower.map(Follower::state), indexes.health());
    }

    private Duration sinceCaughtUp() {
        return Duration.ofNanos(System.nanoTime() - caughtUpNanos);
    }

    /** Closes every part, even if closing one of them fails. */
    @Override
    public void close() {
        try (store;
                indexes) {
            follower.ifPresent(Follower::close);
            indexes.commitLast(state);
        }
    }

    private void catchUpAndCommit() {
        catchUp();
        synchronized (lock) {
            indexes.commitIfDue(state);
        }
    }

    private void catchUp() {
        synchronized (lock) {
            update(store.after(known()));
        }
    }

    /**
     * Returns what the copy knows. Levels may be later than its mark, because the board gets this map's own writes at
     * once.
     */
    private FollowerState known() {
        return new FollowerState(state.mark(), unit -> board.level(unit).position());
    }

    /** Applies a delta. The caller must hold {@link #lock}. */
    private void update(Delta delta) {
        caughtUpNanos = System.nanoTime();
        if (delta.whole()) {
            reset(delta);
            return;
        }
        if (delta.mark().equals(state.mark())) {
            return;
        }
        board.update(delta.levels());
        keys.update(delta.keys());
        MapState next = state.with(delta);
        Collection<Change> changes = MapState.changes(delta);
        if (!changes.isEmpty()) {
            indexes.apply(changes, next);
        }
        state = next;
        listeners.reached(next.position());
    }

    /** Replaces everything, after the store was restored to an earlier state. */
    private void reset(Delta everything) {
        MapState next = MapState.EMPTY.with(everything);
        board.reset(everything.levels());
        keys.reset(everything.keys());
        indexes.apply(state.changesTo(next), next);
        state = next;
        listeners.restored(next.position());
    }
}
